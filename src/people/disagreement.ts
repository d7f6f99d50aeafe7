import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../access';
import { grouped } from '../platform/grouped';
import { ChildFact } from './child-fact.entity';

@ObjectType({ description: 'Something on which agencies say different things about the child. The hub shows every answer and picks none.' })
export class Disagreement {
  @Field(() => String, { description: 'The fact’s own name, as MAKATON.' }) readonly key!: string;
  @Field(() => String, { description: 'The fact’s name in plain words.' }) readonly label!: string;
  @Field(() => [ChildFact], { description: 'Every agency’s present answer, with who said it and when.' }) readonly answers!: readonly ChildFact[];
}
holdsNoRecord('Disagreement', 'it is made of facts, each of which the reader may see');

/** Sets the present answers of agencies side by side, and keeps those that differ. */
export function disagreementsAmong(facts: readonly ChildFact[]): Disagreement[] {
  const compared = facts.filter(({ isCurrent, comparedBy }) => isCurrent && comparedBy !== null);
  return [...grouped(compared, ({ key }) => key).values()]
    .filter((answers) => new Set(answers.map(({ comparedBy }) => comparedBy)).size > 1)
    .map((answers) => ({ key: answers[0].key, label: answers[0].label, answers }));
}
