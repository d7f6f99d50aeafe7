import { daysAfter } from '../../platform/clock';
import { PhaseMove } from '../statutory/clock';
import { limitOfMove } from './phase-moves';
import type { Review } from './review.entity';

/** The law says “before 15 February”, and the national return has that day; of five months before a move, the last day itself. */
export function dueOnAsReturned({ phaseMove, endsBy }: Pick<Review, 'phaseMove' | 'endsBy'>): string | null {
  if (!phaseMove || !endsBy) return null;
  return limitOfMove[phaseMove] === PhaseMove.BETWEEN_POST_16 ? endsBy : daysAfter(endsBy, 1);
}
