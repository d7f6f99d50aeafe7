import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import type { Answer, Someone } from '../support/hub';
import type { ChildKnownTo, World } from '../support/world';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: state } ... on ChangedMeanwhile { presentVersion yourText }`;
export const REQUEST = `id version state kind dueOn daysLeft isLate seenAt answeredOn declinedReason declinedGround timeAskedUntil timeAnswer timeAnswerReason withdrawnReason regulation
  askedOrganisation { id } askedPerson { id }`;
const request = (deed: string, input: string) => `mutation ($input: ${input}!) { ${deed}(input: $input) { __typename ... on AdviceRequest { ${REQUEST} } ${PROBLEM} } }`;

export const OPEN = `mutation ($input: OpenAssessmentInput!) { openAssessment(input: $input) { __typename ... on Assessment { id version state kind openedOn } ${PROBLEM} } }`;
export const CLOSE = `mutation ($input: CloseAssessmentInput!) { closeAssessment(input: $input) { __typename ... on Assessment { id version state closedOn } ${PROBLEM} } }`;
export const ASK = request('askForAdvice', 'AskForAdviceInput');
export const SEEN = request('markRequestSeen', 'MarkRequestSeenInput');
export const MORE_TIME = request('askForMoreTime', 'AskForMoreTimeInput');
export const ANSWER_TIME = request('answerTimeRequest', 'AnswerTimeRequestInput');
export const DECLINE = request('declineAdvice', 'DeclineAdviceInput');
export const WITHDRAW = request('withdrawRequest', 'WithdrawRequestInput');
export const ASSESSMENT = `query ($id: ID!) { assessment(id: $id) { id version state requests { ${REQUEST} } } }`;
export const WORKLIST = `query ($state: AdviceRequestState) { myAdviceRequests(state: $state) { totalCount nodes { id child { givenName } dueOn daysLeft isLate } } }`;
export const UPDATED = `subscription ($id: ID!, $after: Cursor) { assessmentUpdated(assessmentId: $id, after: $after) { cursor what assessment { id } adviceRequest { id state } } }`;

export interface Asked {
  readonly id: string;
  readonly version: number;
}

/** One child with an open assessment, the SENCO who opened it, and the organisations around. */
export class Around {
  private constructor(
    readonly world: World,
    readonly child: ChildKnownTo,
    readonly senco: Someone,
    readonly assessmentId: string,
  ) {}

  static async open(world: World, name: string, kind = 'SCHOOL_LED'): Promise<Around> {
    const child = await world.child(name);
    const senco = await world.the(Kind.SENCO);
    const { id } = await senco.gets(OPEN, { input: { childId: child.id, kind, purpose: 'To find out what helps.' } });
    return new Around(world, child, senco, id);
  }

  readonly health = (): string => this.world.organisations[OrganisationKind.HEALTH_PROVIDER];

  /** Asks, as the SENCO, and answers the request. */
  async ask(input: Record<string, unknown>): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came, whatever it is
    return this.senco.gets(ASK, { input: { assessmentId: this.assessmentId, ...input } });
  }

  /** Asks the therapist of the child's team by name. */
  async askTherapist(input: Record<string, unknown> = {}): Promise<{ therapist: Someone; request: Asked }> {
    const therapist = await this.world.around(this.child, Kind.THERAPIST);
    const asked = await this.ask({ kind: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: this.health(), personId: therapist.id, ...input });
    return { therapist, request: asked };
  }
}

export const SILENCE = Symbol('silence');
/** What a listener hears next, or silence when nothing comes for a while. */
export const heard = (stream: AsyncGenerator<Answer>, ms = 1_000): Promise<any> => // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  Promise.race([
    stream.next().then(({ value }) => (value ? Object.values((value as Answer).data as object)[0] : undefined)),
    new Promise((resolve) => setTimeout(() => resolve(SILENCE), ms)),
  ]);
