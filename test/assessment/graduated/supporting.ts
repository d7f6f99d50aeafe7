import { Kind } from '../../../src/access';
import type { Someone } from '../../support/hub';
import type { ChildKnownTo, World } from '../../support/world';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState } ... on ChangedMeanwhile { presentVersion yourText }`;
const deed = (name: string, input: string, type: string, fields: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on ${type} { ${fields} } ${PROBLEM} } }`;

const SUPPORT = 'id version state startedOn parentsToldOn parentsToldHow endedOn assessmentId';
const CYCLE = 'id version number stage reviewOn impact';
export const deeds = {
  start: deed('startSenSupport', 'StartSenSupportInput', 'SenSupport', SUPPORT),
  tellParents: deed('tellParentsOfSupport', 'TellParentsInput', 'SenSupport', SUPPORT),
  end: deed('endSenSupport', 'EndSenSupportInput', 'SenSupport', SUPPORT),
  stepUp: deed('stepUpToAssessment', 'StepUpInput', 'SenSupport', SUPPORT),
  begin: deed('beginSupportCycle', 'BeginCycleInput', 'SupportCycle', CYCLE),
  plan: deed('planSupportCycle', 'PlanCycleInput', 'SupportCycle', CYCLE),
  startCycle: deed('startSupportCycle', 'StartCycleInput', 'SupportCycle', CYCLE),
  review: deed('reviewSupportCycle', 'ReviewCycleInput', 'SupportCycle', CYCLE),
  intervene: deed('addIntervention', 'AddInterventionInput', 'SupportIntervention', 'id version name provisionId'),
  endIntervention: deed('endIntervention', 'EndInterventionInput', 'SupportIntervention', 'id version endedOn sessionsHeld result'),
  note: deed('noteProgress', 'NoteProgressInput', 'ProgressNote', 'id lineType lineId text'),
  view: deed('addSupportView', 'AddSupportViewInput', 'SupportView', 'id whose text'),
  meet: deed('recordFamilyMeeting', 'RecordFamilyMeetingInput', 'FamilyMeeting', 'id heldOn agreed'),
} as const;

export const READ = `query ($id: ID!) { senSupport(id: $id) { ${SUPPORT} cycles { ${CYCLE} } interventions { name } progress { text } views { whose text } meetings { heldOn }
  deadlines { ruleId startedOn dueOn state metOn because responsibleOrganisationId } meetingsThisYear { from until held atLeast nextDueOn isOverdue }
  evidencePack { completedCycles cycles { number } interventions { name } progress { text } meetings { heldOn } parentViews { text } pupilViews { text } advice { id } missing { gap words } note } } }`;

type Answered = Record<string, unknown> & { readonly id: string; readonly version: number };

/** A child whose school gives SEN support from the first of September on, and the SENCO who started it. */
export class Supported {
  private constructor(readonly world: World, readonly child: ChildKnownTo, readonly senco: Someone, readonly id: string) {}

  static async start(world: World, name: string, beside: object = {}): Promise<Supported> {
    const child = await world.child(name);
    const senco = await world.around(child, Kind.SENCO);
    const input = { childId: child.id, startedOn: '2026-09-01', whatIsDifferent: 'A small group for reading, four times a week.', primaryNeed: 'SLCN', ...beside };
    const support = (await senco.gets(deeds.start, { input })) as Answered;
    return new Supported(world, child, senco, support.id);
  }

  does = (deedName: keyof typeof deeds, input: object, who: Someone = this.senco): Promise<Answered> => who.gets(deeds[deedName], { input }) as Promise<Answered>;
  read = (who: Someone = this.senco): Promise<Answered> => who.gets(READ, { id: this.id }) as Promise<Answered>;
  around = (kind: Kind): Promise<Someone> => this.world.around(this.child, kind);

  /** A whole round, from what was found to what it changed. */
  async cycle(on: { readonly from: string; readonly reviewOn: string; readonly reviewedOn: string }): Promise<Answered> {
    const begun = await this.does('begin', { supportId: this.id, on: on.from, findings: 'Loses the beginning of long words.', baseline: 'Twelve of forty words.' });
    const planned = await this.does('plan', { cycleId: begun.id, version: begun.version, on: on.from, agreed: 'Sounds group, ten minutes each morning.', reviewOn: on.reviewOn });
    const started = await this.does('startCycle', { cycleId: begun.id, version: planned.version, on: on.from });
    return this.does('review', { cycleId: begun.id, version: started.version, on: on.reviewedOn, impact: 'Thirty of forty words.', whatNext: 'Go on with longer words.' });
  }
}
