import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import type { Answer, Someone } from '../support/hub';
import type { ChildKnownTo, World } from '../support/world';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState } ... on ChangedMeanwhile { presentVersion yourText }`;
const REQUEST = `id version state kind dueOn daysLeft isLate seenAt answeredOn declinedReason declinedGround timeAskedUntil timeAnswer timeAnswerReason withdrawnReason regulation
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
export const WORKLIST = `query ($state: AdviceRequestState) { myAdviceRequests(state: $state) { nodes { id child { givenName } dueOn daysLeft isLate } } }`;
export const UPDATED = `subscription ($id: ID!, $after: Cursor) { assessmentUpdated(assessmentId: $id, after: $after) { cursor what assessment { id } adviceRequest { id state } } }`;

const LINE = `id lineType section text brief sharedWithFamily isSuperseded need { area senType } outcome { byWhen measure } provision { what sessions per minutesPerSession groupSize }
  meets { text } author { name } takenInto { __typename id text }`;
export const GIVE = `mutation ($input: GiveAdviceInput!) { giveAdvice(input: $input) { __typename ... on Advice { id kind signedOn authorRole writtenDownFor lines { ${LINE} } } ${PROBLEM} } }`;
const ADVICE = `query ($id: ID!) { assessment(id: $id) { advice { id summary authorRole notSharedReason supersededBy { id } lines { ${LINE} } } unused { id text } } }`;
const START_PLAN = `mutation ($input: StartPlanInput!) { startPlan(input: $input) { __typename ... on Plan { id version } ${PROBLEM} } }`;
export const TAKE = `mutation ($input: TakeIntoPlanInput!) { takeIntoPlan(input: $input) { __typename ... on Plan { id version } ${PROBLEM} } }`;
export const PLAN = `query ($id: ID!) { plan(id: $id) { version sections { letter lines { __typename id version text brief sourceWording source { id text advice { id } author { name } } } }
  thread { need { text } outcomes { text } provision { text what sessions per } } unsupported { code } } }`;

/** What a therapist writes: a need, an outcome that answers it, and provision that leads to it. */
export const therapy = (adviceRequestId: string, changes: Record<string, unknown> = {}) => ({
  adviceRequestId,
  summary: 'Clear gains with pictures; the sounds of long words are lost.',
  needs: [{ key: 'n1', section: 'B', area: 'COMMUNICATION_AND_INTERACTION', senType: 'SLCN', text: 'Loses the first sound of a long word before the last is said.' }],
  outcomes: [{ key: 'o1', text: 'Says all sounds of a three-syllable word, four times in five.', byWhen: '2027-07-20', measure: 'Twenty words each half term', meets: ['n1'] }],
  provision: [{
    key: 'p1', section: 'F', meets: ['n1', 'o1'],
    terms: { what: 'Phonological awareness programme, one-to-one.', deliveredBy: 'Speech and language therapist', sessions: 1, per: 'WEEK', minutesPerSession: 30, groupSize: 1 },
  }],
  ...changes,
});

/** What a social worker writes: sections D and H2, with a brief for those who may not read it all. */
export const care = (adviceRequestId: string, changes: Record<string, unknown> = {}) => ({
  adviceRequestId,
  summary: 'The family is worn out; nights are the hardest.',
  needs: [{ key: 'd1', section: 'D', area: 'SOCIAL_CARE', text: 'Needs two adults at bath time since the injury to her mother.', brief: 'Needs help with care at home.' }],
  outcomes: [],
  provision: [{ key: 'h1', section: 'H2', meets: ['d1'], brief: 'Support at home.', terms: { what: 'A care worker at bath time, with her mother.', sessions: 5, per: 'WEEK', minutesPerSession: 45 } }],
  ...changes,
});

export interface Asked {
  readonly id: string;
  readonly version: number;
}

/** One child with an open assessment, the SENCO who opened it, and the organisations around. */
export class Around {
  readonly child: ChildKnownTo;
  readonly senco: Someone;
  readonly assessmentId: string;
  private constructor(
    readonly world: World,
    opened: Pick<Around, 'child' | 'senco' | 'assessmentId'>,
  ) {
    this.child = opened.child;
    this.senco = opened.senco;
    this.assessmentId = opened.assessmentId;
  }

  static async open(world: World, name: string, kind = 'SCHOOL_LED'): Promise<Around> {
    const child = await world.child(name);
    const senco = await world.the(Kind.SENCO);
    const { id } = await senco.gets(OPEN, { input: { childId: child.id, kind, purpose: 'To find out what helps.' } });
    return new Around(world, { child, senco, assessmentId: id });
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

  /** Asks the social worker of the child's team by name. */
  async askSocialWorker(): Promise<{ worker: Someone; request: Asked }> {
    const worker = await this.world.around(this.child, Kind.SOCIAL_WORKER);
    const organisationId = this.world.organisations[OrganisationKind.SOCIAL_CARE_TEAM];
    return { worker, request: await this.ask({ kind: 'SOCIAL_CARE', organisationId, personId: worker.id }) };
  }

  /** What the SENCO finds of the advice. */
  readonly found = async (by: Someone = this.senco): Promise<any> => by.gets(ADVICE, { id: this.assessmentId }); // eslint-disable-line @typescript-eslint/no-explicit-any -- as above

  async startPlan(kind = 'EHC_PLAN'): Promise<string> {
    const { id } = await this.senco.gets(START_PLAN, { input: { childId: this.child.id, kind, title: 'A plan' } });
    return id as string;
  }

  async take(planId: string, lineIds: readonly string[], changes: Record<string, unknown> = {}): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
    return this.senco.gets(TAKE, { input: { planId, lineIds, ...changes } });
  }
}

export const SILENCE = Symbol('silence');
/** What a listener hears next, or silence when nothing comes for a while. */
export const heard = (stream: AsyncGenerator<Answer>, ms = 1_000): Promise<any> => // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  Promise.race([
    stream.next().then(({ value }) => (value ? Object.values((value as Answer).data as object)[0] : undefined)),
    new Promise((resolve) => setTimeout(() => resolve(SILENCE), ms)),
  ]);
