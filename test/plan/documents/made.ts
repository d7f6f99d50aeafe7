import { createLog } from '../../../src/platform/log';
import { Jobs } from '../../../src/platform/jobs/jobs';
import { makeAskedDocuments } from '../../../src/plan';
import { schema, type Someone, type TestHub } from '../../support/hub';
import type { ServedHub } from '../../support/served';

const problem = '... on Problem { __typename code message }';
const fields = 'id format state percent bytes address expiresAt failure planVersion { number } recipient { id }';
export const MAKE = `mutation ($input: MakeDocumentInput!) { makeDocument(input: $input) { ... on PlanDocument { ${fields} } ${problem} } }`;
export const MAKE_FOR = `mutation ($input: MakeDocumentForInput!) { makeDocumentFor(input: $input) { ... on PlanDocument { ${fields} } ${problem} } }`;
export const DOCUMENT = `query ($id: ID!) { planDocument(id: $id) { ${fields} plan { id } } }`;

/** The jobs that a hub which serves would do by itself. */
export const jobsOf = ({ ground }: TestHub): Jobs =>
  new Jobs({ ...ground, log: createLog({ level: 'error' }), jobs: [makeAskedDocuments(ground, schema)], done: () => ground.events.committed() });

/** Asks for a document, lets the hub make it, and answers it as whoever asked sees it then. */
export async function made(who: Someone, input: object, mutation = MAKE): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came
  const asked = await who.gets(mutation, { input });
  if (!asked.id) throw new Error(`${asked.code}: ${asked.message}`);
  await jobsOf(who.hub).round();
  return who.gets(DOCUMENT, { id: asked.id });
}

/** Fetches what is at an address, as a program would. */
export async function fetched(door: ServedHub, who: Someone | undefined, address: string) {
  const headers = { ...(who && { authorization: await door.bearer(who) }), ...(who?.actingFor && { 'x-acting-for': who.actingFor }) };
  const response = await fetch(`${door.server.url}${address}`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), content: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}
/** What is fetched, once it is made. */
export const contentOf = async (door: ServedHub, who: Someone, { by = MAKE, ...input }: { readonly by?: string } & Record<string, unknown>): Promise<Buffer> =>
  (await fetched(door, who, (await made(who, input, by)).address)).content;
/** The page that is made. */
export const pageOf = async (door: ServedHub, who: Someone, asked: { readonly by?: string } & Record<string, unknown>): Promise<string> =>
  (await contentOf(door, who, { format: 'HTML', ...asked })).toString();
