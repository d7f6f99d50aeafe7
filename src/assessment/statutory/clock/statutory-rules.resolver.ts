import { Arg, Query, Resolver } from 'type-graphql';
import { CourseKind } from '../steps';
import { rulesOf, statutoryRules } from './rules';
import { asStatutoryRule, StatutoryRule } from './statutory-rule';

@Resolver()
export class StatutoryRulesResolver {
  @Query(() => [StatutoryRule], { description: 'Every limit that the hub watches, each with where it is written. No due date comes from anywhere else.' })
  statutoryRules(@Arg('course', () => CourseKind, { nullable: true, description: 'Of this kind of course alone.' }) course: CourseKind | null): StatutoryRule[] {
    return (course ? rulesOf(course) : statutoryRules).map(asStatutoryRule);
  }
}
