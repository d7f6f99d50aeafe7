import type { Someone } from '../support/hub';

const CONCERN = `id version state keeper childInWords whatISaw childSaid whatIDid decideBy receivedAt closedAt outcome bodyMap { region inWords } aboutColleagues
  child { givenName } reporter { name } additions { text author { name } } decisions { decision reason whyNotReferred decidedBy { name } }
  siblings { reason child { givenName } concern { id } }`;
const OR_PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field } } ... on NotNow { presentState } ... on ChangedMeanwhile { presentVersion yourText }`;
const RECEIPT = `__typename ... on ConcernReceipt { id recordedAt receivedAt } ${OR_PROBLEM}`;
const deed = (name: string, answer: string): string =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} } }`;
const ofLead = (name: string): string => deed(name, `__typename ... on Concern { ${CONCERN} } ${OR_PROBLEM}`);

export const RECORD = deed('recordConcern', RECEIPT);
export const ADD_TO_MINE = `mutation ($input: AddToConcernInput!) { addToMyConcern(input: $input) { ${RECEIPT} } }`;
export const RECEIPTS = `{ myConcernReceipts { totalCount nodes { id recordedAt receivedAt } } }`;
export const ADD = ofLead('addToConcern');
export const RECEIVE = ofLead('receiveConcern');
export const PLACE = ofLead('placeConcern');
export const DECIDE = ofLead('decideOnConcern');
export const LINK = ofLead('linkConcern');
export const CLOSE = ofLead('closeConcern');
export const BY_ID = `query ($id: ID!) { concern(id: $id) { ${CONCERN} } }`;
export const OPEN = `{ openConcerns { totalCount nodes { ${CONCERN} } } }`;
export const OF_CHILD = `query ($id: ID!) { child(id: $id) { concerns { id whatISaw } linkedConcerns { reason concern { id } } } }`;
export const UPDATED = `subscription { concernUpdated { what concern { id state whatISaw } } }`;

export type Receipt = { readonly id: string; readonly recordedAt: string; readonly receivedAt: string | null };

export const saw = { whatISaw: 'A bruise on the forearm, and he would not take his coat off.' };

/** Records a concern as anybody on the staff would, and answers the receipt. */
export async function recordsConcern(someone: Someone, input: object): Promise<Receipt> {
  const receipt = await someone.gets(RECORD, { input: { ...saw, ...input } });
  if (receipt.__typename !== 'ConcernReceipt') throw new Error(receipt.message);
  return receipt as Receipt;
}
