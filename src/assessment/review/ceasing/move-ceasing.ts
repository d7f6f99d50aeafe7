import type { Tools } from '../../../access';
import { ChangedMeanwhile, NotNow, type Problem } from '../../../platform/graphql/problem';
import { CeasingMoved } from '../review.events';
import { canCease, CeasingState, type CeasingDeed } from './ceasing-rules';
import type { PlanCeasing } from './plan-ceasing.entity';
import { planCeasingPolicy } from './plan-ceasing.policy';

const standing: Readonly<Record<CeasingState, string>> = {
  [CeasingState.CONSULTING]: 'The family and the setting are being consulted; nothing is decided',
  [CeasingState.NOTIFIED]: 'It was decided and notified: the plan is kept until the time for an appeal is over',
  [CeasingState.UNDER_APPEAL]: 'The family has appealed: the plan is kept until the appeal ends',
  [CeasingState.CEASED]: 'The plan has ceased',
  [CeasingState.WITHDRAWN]: 'The plan goes on',
};
/** Why something cannot be done on the way to ceasing now; undefined where it can. */
export const whyNotNow = ({ state }: PlanCeasing, deed: CeasingDeed): NotNow | undefined => (canCease(state, deed) ? undefined : new NotNow(standing[state], state));

interface Move {
  /** The version that was seen. */
  readonly version: number;
  readonly with: Partial<Omit<PlanCeasing, 'id' | 'childId' | 'version' | 'recordedAt' | 'recordedBy' | 'recordedFor'>>;
  readonly words?: string;
}
/** Takes a ceasing on. */
export async function move({ tx, emit }: Tools, ceasing: PlanCeasing, { version, with: changes, words }: Move): Promise<PlanCeasing | Problem> {
  const moved = await tx.change(planCeasingPolicy, { id: ceasing.id, version }, changes);
  if (!moved) return new ChangedMeanwhile(ceasing, words);
  emit(CeasingMoved, moved, { planId: moved.planId });
  return moved;
}
