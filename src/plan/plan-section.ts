import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord, type Request } from '../access';
import { Line } from './line.entity';
import { linesOfPlan } from './lines-of-plan';
import { plansByKind } from './kinds/kinds';
import type { Plan } from './plan.entity';
import { Section } from './section';

@ObjectType({ description: 'A section of a plan: what it is, who answers for it, and its lines.' })
export class PlanSection {
  @Field(() => Section, { description: 'Which section.' }) readonly section!: Section;
  @Field(() => String, { description: 'Its letter, as it is printed.' }) readonly letter!: string;
  @Field(() => String, { description: 'Its title in this kind of plan.' }) readonly title!: string;
  @Field(() => String, { description: 'The agency that writes it and answers for it.' }) readonly owner!: string;
  @Field(() => String, { description: 'What the law or the Code says of it, in brief.' }) readonly legalNote!: string;
  @Field(() => String, { nullable: true, description: 'Against whom what it says can be enforced; none: against nobody.' }) readonly enforceableAgainst!: string | null;
  @Field(() => [Line], { description: 'Its lines, in order, of those that you may see.' }) readonly lines!: readonly Line[];
}
holdsNoRecord('PlanSection', 'it is a heading, with lines of which the reader may know each');

/** Every section of a plan in order, the empty ones too: what is empty to a viewer and what is empty look alike. */
export async function sectionsOf(request: Request, plan: Plan): Promise<PlanSection[]> {
  const lines = await linesOfPlan(request, plan.id);
  return plansByKind[plan.kind].sections.map((section) => ({
    ...section, letter: section.section, lines: lines.filter((line) => line.section === section.section),
  }));
}
