import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { Advice } from '../advice/advice.entity';
import { FamilyMeeting } from './family-meeting.entity';
import { ProgressNote } from './progress-note.entity';
import { CycleStage, SupportCycle } from './support-cycle.entity';
import { SupportIntervention } from './support-intervention.entity';
import { SupportView, WhoseView } from './support-view.entity';

export enum EvidenceGap {
  CYCLES = 'CYCLES',
  BASELINES = 'BASELINES',
  INTERVENTIONS = 'INTERVENTIONS',
  AMOUNTS = 'AMOUNTS',
  COSTS = 'COSTS',
  PROGRESS = 'PROGRESS',
  PROFESSIONAL_ADVICE = 'PROFESSIONAL_ADVICE',
  PARENT_VIEWS = 'PARENT_VIEWS',
  PUPIL_VIEWS = 'PUPIL_VIEWS',
}
registerEnumType(EvidenceGap, {
  name: 'EvidenceGap',
  description: 'What an evidence pack does not show yet.',
  valuesConfig: {
    CYCLES: { description: 'Two cycles or more that were reviewed.' },
    BASELINES: { description: 'Where the child stood before the support.' },
    INTERVENTIONS: { description: 'What was done with the child.' },
    AMOUNTS: { description: 'How much of it there was: minutes, sessions held and attended.' },
    COSTS: { description: 'What it cost.' },
    PROGRESS: { description: 'What was seen of progress.' },
    PROFESSIONAL_ADVICE: { description: 'What somebody from outside the school advised.' },
    PARENT_VIEWS: { description: 'What the family thinks.' },
    PUPIL_VIEWS: { description: 'What the child thinks.' },
  },
});

@ObjectType({ description: 'Something that is not there yet. It stands in the way of nothing.' })
export class MissingEvidence {
  @Field(() => EvidenceGap, { description: 'What is missing.' }) readonly gap!: EvidenceGap;
  @Field(() => String, { description: 'What could be added, in plain words.' }) readonly words!: string;
}
holdsNoRecord('MissingEvidence', 'it is reckoned from records that the asker sees');

@ObjectType({ description: 'What SEN support has to show for itself, of what you may see: with a request for an EHC needs assessment, or for a meeting.' })
export class EvidencePack {
  @Field(() => Int, { description: 'Cycles that were reviewed.' }) readonly completedCycles!: number;
  @Field(() => [SupportCycle], { description: 'The cycles in their order.' }) readonly cycles!: readonly SupportCycle[];
  @Field(() => [SupportIntervention], { description: 'What was done with the child.' }) readonly interventions!: readonly SupportIntervention[];
  @Field(() => [ProgressNote], { description: 'What was seen of progress.' }) readonly progress!: readonly ProgressNote[];
  @Field(() => [FamilyMeeting], { description: 'Meetings with the family.' }) readonly meetings!: readonly FamilyMeeting[];
  @Field(() => [SupportView], { description: 'What the family thinks.' }) readonly parentViews!: readonly SupportView[];
  @Field(() => [SupportView], { description: 'What the child thinks.' }) readonly pupilViews!: readonly SupportView[];
  @Field(() => [Advice], { description: 'Advice that professionals have given about the child.' }) readonly advice!: readonly Advice[];
  @Field(() => [MissingEvidence], { description: 'What it does not show yet. None of it is a condition of a request.' }) readonly missing!: readonly MissingEvidence[];
  @Field(() => String, { description: 'What the law says of evidence, for whoever is told otherwise.' }) readonly note!: string;
}
holdsNoRecord('EvidencePack', 'it holds records that the asker sees, and nothing beside them');

const NOTE =
  'A request may be made at any time. The law asks whether the child has or may have special educational needs, and whether a plan may be necessary (Children and Families Act 2014, section 36(8)): no number of cycles and no sum spent is a condition of it.';

type Parts = Omit<EvidencePack, 'completedCycles' | 'missing' | 'note'>;
const ENOUGH_CYCLES = 2;

const words: Readonly<Record<EvidenceGap, string>> = {
  CYCLES: 'Fewer than two reviewed cycles are recorded. Two or more show what was tried and what it changed.',
  BASELINES: 'No cycle and no intervention says where the child stood before it.',
  INTERVENTIONS: 'No intervention is recorded.',
  AMOUNTS: 'Of some interventions it is not said how much there was of them, or how much of it the child was at.',
  COSTS: 'Of no intervention it is said what it cost.',
  PROGRESS: 'No progress note is recorded.',
  PROFESSIONAL_ADVICE: 'No advice from a professional is here.',
  PARENT_VIEWS: 'The family has not said yet what it thinks.',
  PUPIL_VIEWS: 'The child has not been asked yet what they think, or it was not written down.',
};

const hasAmount = ({ minutesPerSession, sessionsPerWeek, sessionsHeld, sessionsAttended }: SupportIntervention): boolean =>
  minutesPerSession !== null && (sessionsPerWeek !== null || (sessionsHeld !== null && sessionsAttended !== null));

function gaps({ cycles, interventions, progress, parentViews, pupilViews, advice }: Parts, completed: number): EvidenceGap[] {
  const isMissing: Readonly<Record<EvidenceGap, boolean>> = {
    CYCLES: completed < ENOUGH_CYCLES,
    BASELINES: !cycles.some(({ baseline }) => baseline) && !interventions.some(({ baseline }) => baseline),
    INTERVENTIONS: interventions.length === 0,
    AMOUNTS: interventions.some((each) => !hasAmount(each)),
    COSTS: interventions.length > 0 && interventions.every(({ costInPounds }) => costInPounds === null),
    PROGRESS: progress.length === 0,
    PROFESSIONAL_ADVICE: advice.length === 0,
    PARENT_VIEWS: parentViews.length === 0,
    PUPIL_VIEWS: pupilViews.length === 0,
  };
  return Object.values(EvidenceGap).filter((gap) => isMissing[gap]);
}

/** Puts the pack together from what there is, and says what is missing; it refuses nothing. */
export function evidencePack(parts: Omit<Parts, 'parentViews' | 'pupilViews'> & { readonly views: readonly SupportView[] }): EvidencePack {
  const { views, ...rest } = parts;
  const all = { ...rest, parentViews: views.filter(({ whose }) => whose === WhoseView.FAMILY), pupilViews: views.filter(({ whose }) => whose === WhoseView.CHILD) };
  const completedCycles = parts.cycles.filter(({ stage }) => stage === CycleStage.REVIEWED).length;
  return { ...all, completedCycles, note: NOTE, missing: gaps(all, completedCycles).map((gap) => ({ gap, words: words[gap] })) };
}
