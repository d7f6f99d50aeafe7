import { Field, Float, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { mondayOf } from '../../platform/clock';
import { grouped } from '../../platform/grouped';
import type { TargetScore } from './target-score.entity';

/** What a score says. There is no national scale: this one follows the report cards that schools use (local practice, from memory). */
export const scoreWords = ['Not yet', 'With a lot of help', 'With some help', 'By myself'] as const;
export const highestScore = scoreWords.length - 1;

@ObjectType({ description: 'How it went with a target in one week.' })
export class ScoresOfWeek {
  @Field(() => String, { description: 'The Monday that the week begins with.' }) readonly from!: string;
  @Field(() => Int, { description: 'How many scores there are.' }) readonly scores!: number;
  @Field(() => Float, { description: 'Their mean, from 0 to 3.' }) readonly mean!: number;
}
holdsNoRecord('ScoresOfWeek', 'it is reckoned from the scores that its reader may read');

/** The scores week by week, the first week first; a week without any is left out. */
export function scoresByWeek(scores: readonly Pick<TargetScore, 'scoredOn' | 'score'>[]): ScoresOfWeek[] {
  return [...grouped(scores, ({ scoredOn }) => mondayOf(scoredOn))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, all]) => ({ from, scores: all.length, mean: all.reduce((sum, { score }) => sum + score, 0) / all.length }));
}
