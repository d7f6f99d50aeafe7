import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import type { Someone } from '../../support/hub';
import type { ChildKnownTo, World } from '../../support/world';
import { DraftPlan } from '../../plan/draft-plan';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState } ... on ChangedMeanwhile { presentVersion yourText }`;
const ASSESSMENT = 'id version kind state stage receivedOn requestSource requestedBy closedOn planId movedTo';
const deed = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on Assessment { ${ASSESSMENT} } ${PROBLEM} } }`;

export const DEEDS = {
  request: deed('requestAssessment', 'RequestAssessmentInput'),
  requestAgain: deed('requestReassessment', 'RequestReassessmentInput'),
  reassessUnasked: deed('reassessUnasked', 'RequestReassessmentInput'),
  tell: deed('tellOfRequest', 'TellOfRequestInput'),
  assess: deed('decideToAssess', 'AssessmentStepInput'),
  decline: deed('declineToAssess', 'RefusalInput'),
  confirm: deed('confirmAssessment', 'AssessmentStepInput'),
  issue: deed('decideToIssue', 'AssessmentStepInput'),
  declineToIssue: deed('declineToIssue', 'RefusalInput'),
  makeAfterAll: deed('makePlanAfterAll', 'AssessmentStepInput'),
  withdraw: deed('withdrawAssessment', 'EndAssessmentInput'),
  stop: deed('stopAssessment', 'EndAssessmentInput'),
  serve: deed('serveDraft', 'ServeDraftInput'),
  final: deed('issueFinalPlan', 'IssueFinalPlanInput'),
};
export const RESPOND = `mutation ($input: RespondToDraftInput!) { respondToDraft(input: $input) { __typename ... on DraftResponse { id words wantsMeeting receivedOn } ${PROBLEM} } }`;
const CONSULT = `mutation ($input: ConsultSettingInput!) { consultSetting(input: $input) { __typename ... on SettingConsultation { id version consultedOn setting { id } } ${PROBLEM} } }`;
export const REPLY = `mutation ($input: RecordSettingReplyInput!) { recordSettingReply(input: $input) { __typename ... on SettingConsultation { id version answer repliedOn } ${PROBLEM} } }`;
export const EXCEPT = `mutation ($input: RecordExceptionInput!) { recordException(input: $input) { __typename ... on StatutoryException { id version ground evidence untilOn } ${PROBLEM} } }`;
export const END_EXCEPTION = `mutation ($input: EndExceptionInput!) { endException(input: $input) { __typename ... on StatutoryException { id version untilOn } ${PROBLEM} } }`;
export const CHALLENGE = `mutation ($input: BeginChallengeInput!) { beginChallenge(input: $input) { __typename ... on Challenge { id version matter stage decidedOn } ${PROBLEM} } }`;
export const CHALLENGE_STEP = `mutation ($input: RecordChallengeStepInput!) { recordChallengeStep(input: $input) { __typename ... on Challenge { id version stage } ${PROBLEM} } }`;
const COURSE = `query ($id: ID!) { assessment(id: $id) { ${ASSESSMENT} whatHappensNext steps { kind happenedOn reason facts } exceptions { ground evidence }
  deadlines { ruleId about startedOn dueOn because state metOn impossible liftedBy revisedTargetOn duty title responsibleOrganisationId }
  notices { decision parts { element text } } consultations { answer setting { id } } draftResponses { words } challenges { id matter deadlines { ruleId dueOn state } steps { kind } }
  plan { id version namedSettings { rank setting { id } settingCode inWords } } } }`;
const TEMPLATE = `query ($decision: StepKind!) { noticeTemplate(decision: $decision) { element requires usualWords authority } }`;

/** Everything that a letter about this decision must say. */
export async function noticeOf(someone: Someone, decision: string): Promise<{ element: string; text: string }[]> {
  const template: { element: string; requires: string; usualWords: string | null }[] = await someone.gets(TEMPLATE, { decision });
  return template.map(({ element, requires, usualWords }) => ({ element, text: usualWords ?? `${requires} (as the authority words it)` }));
}

type Fields = Record<string, unknown>;

/** A child whom the authority is to look at, and those who act. */
export class InLaw {
  assessmentId = '';
  private constructor(
    readonly world: World,
    readonly child: ChildKnownTo,
    readonly officer: Someone,
  ) {}

  static async of(world: World, name: string, dateOfBirth?: string): Promise<InLaw> {
    const child = await world.child(name, dateOfBirth);
    return new InLaw(world, child, await world.around(child, Kind.SEND_CASEWORKER));
  }

  /** With a request that an officer has recorded. */
  static async requested(world: World, name: string, receivedOn: string): Promise<InLaw> {
    const found = await InLaw.of(world, name);
    await found.request({ receivedOn });
    return found;
  }

  async request(input: Fields = {}, by = this.officer): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came, whatever it is
    const source = by === this.officer ? { source: 'FAMILY', requestedBy: 'Her mother, by letter' } : {};
    const answer = await by.gets(DEEDS.request, { input: { childId: this.child.id, purpose: 'She needs more than the school can give.', ...source, ...input } });
    if (answer.__typename === 'Assessment') this.assessmentId = answer.id;
    return answer;
  }

  readonly course = async (by = this.officer): Promise<any> => by.gets(COURSE, { id: this.assessmentId }); // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  readonly version = async (): Promise<number> => (await this.course()).version;

  async does(text: string, input: Fields = {}, by = this.officer): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
    return by.gets(text, { input: { assessmentId: this.assessmentId, version: await this.version(), ...input } });
  }

  /** A deadline of the course by its rule. */
  async due(rule: string, by = this.officer): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
    const { deadlines } = await this.course(by);
    return deadlines.findLast(({ ruleId }: { ruleId: string }) => ruleId === rule);
  }

  /** A plan with a need and provision in it. */
  async plan(): Promise<DraftPlan> {
    const plan = await DraftPlan.begin(this.world, this.child);
    await plan.need('B', 'Loses the thread of a spoken instruction of more than two steps.');
    await plan.provision('F', 'Every instruction in two steps at most, with a picture of each.');
    return plan;
  }

  async serve(plan: DraftPlan, input: Fields = {}): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
    return this.does(DEEDS.serve, { planId: plan.id, planVersion: await plan.version(), channel: 'PORTAL', ...input });
  }

  async final(plan: DraftPlan, input: Fields = {}): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
    const notice = await noticeOf(this.officer, 'FINAL_PLAN_ISSUED');
    return this.does(DEEDS.final, { planVersion: await plan.version(), settings: [{ settingId: this.school }], notice, ...input });
  }

  get school(): string {
    return this.world.organisations[OrganisationKind.SCHOOL];
  }
  readonly consult = (input: Fields = {}): Promise<any> => this.officer.gets(CONSULT, { input: { assessmentId: this.assessmentId, settingId: this.school, ...input } }); // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
}
