import { Kind } from '../../../src/access';
import type { Someone } from '../../support/hub';
import type { ChildKnownTo, World } from '../../support/world';
import { deedOf } from '../asking';

const PLAN = 'id version kind state reasons ownReason startsOn endsOn reviewedEveryWeeks exit nextStep';
const TARGET = 'id version place state text schoolWill familyWill iWill fromOn untilOn endedReason';
export const deeds = {
  start: deedOf('startPlan', 'StartPlanInput', ['Plan', 'id version']),
  open: deedOf('openPastoralPlan', 'OpenPastoralPlanInput', ['PastoralPlan', PLAN]),
  change: deedOf('changePastoralPlan', 'ChangePastoralPlanInput', ['PastoralPlan', `${PLAN} rewards lead { name }`]),
  end: deedOf('endPastoralPlan', 'EndPastoralPlanInput', ['PastoralPlan', PLAN]),
  set: deedOf('setTarget', 'SetTargetInput', ['PastoralTarget', TARGET]),
  reword: deedOf('changeTarget', 'ChangeTargetInput', ['PastoralTarget', TARGET]),
  endTarget: deedOf('endTarget', 'EndTargetInput', ['PastoralTarget', TARGET]),
  score: deedOf('scoreTarget', 'ScoreTargetInput', ['TargetScore', 'id by score inWords scoredOn lesson author { id }']),
  describe: deedOf('describeBehaviour', 'DescribeBehaviourInput', ['TargetBehaviour', 'id version behaviour purpose responses { stage staffDo staffSay } medical']),
  describeAnew: deedOf('changeBehaviour', 'ChangeBehaviourInput', ['TargetBehaviour', 'id version behaviour purpose']),
  hold: deedOf('holdPastoralReview', 'HoldPastoralReviewInput', ['PastoralReview', 'id version state heldOn agreed scores { score note }']),
  say: deedOf('addPastoralVoice', 'AddPastoralVoiceInput', ['PastoralVoice', 'id whose text howGathered']),
  tried: deedOf('noteAlternative', 'NoteAlternativeInput', ['AlternativeTried', 'id kind fromOn untilOn result']),
} as const;

export const READ = `query ($id: ID!) { pastoralPlan(id: $id) { ${PLAN} plan { id kind } targets { ${TARGET} scores { score by } scoresByWeek { from scores mean } }
  behaviours { id behaviour medical riskAssessment } reviews { id version number kind state dueOn because isLate } voices { whose text } alternatives { kind } } }`;
export const TODAY = 'query ($childId: ID) { targetsToday(childId: $childId) { totalCount nodes { id text child { givenName } } } }';

type Answered = Record<string, unknown> & { readonly id: string; readonly version: number };
const terms = { reasons: ['BEHAVIOUR', 'ANXIETY'], strengths: 'Kind to younger children.', rewards: 'Feeding the fish.' };
export const promised = { schoolWill: 'Greet him at the gate.', familyWill: 'Pack the bag the evening before.', iWill: 'I will show my card when it is too loud.' };

/** A child with a pastoral plan from the first of September on, and the pastoral lead who opened it. */
export class Planned {
  private constructor(readonly world: World, readonly child: ChildKnownTo, private readonly opened: { readonly lead: Someone; readonly threadId: string; readonly id: string }) {}

  get lead(): Someone {
    return this.opened.lead;
  }
  get threadId(): string {
    return this.opened.threadId;
  }
  get id(): string {
    return this.opened.id;
  }

  static async open(world: World, name: string, more: { readonly kind?: string } & Record<string, unknown> = {}): Promise<Planned> {
    const child = await world.child(name);
    const lead = await world.around(child, Kind.PASTORAL_LEAD);
    const kind = more.kind ?? 'PASTORAL_SUPPORT';
    const thread = (await lead.gets(deeds.start, { input: { childId: child.id, kind, title: `Plan of ${name}` } })) as Answered;
    const opened = (await lead.gets(deeds.open, { input: { planId: thread.id, kind, startsOn: '2026-09-01', terms, ...more } })) as Answered & { message?: string };
    if (opened.message) throw new Error(opened.message);
    return new Planned(world, child, { lead, threadId: thread.id, id: opened.id });
  }

  does = (name: keyof typeof deeds, input: object, who: Someone = this.lead): Promise<Answered> => who.gets(deeds[name], { input }) as Promise<Answered>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks at what came, whatever it is
  read = (who: Someone = this.lead): Promise<any> => who.gets(READ, { id: this.id });
  around = (kind: Kind): Promise<Someone> => this.world.around(this.child, kind);
  target = (text: string, more: object = {}): Promise<Answered> => this.does('set', { pastoralPlanId: this.id, target: { text, ...promised, ...more }, fromOn: '2026-09-01' });
}
