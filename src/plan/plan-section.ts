import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord, type Request } from '../access';
import { grouped } from '../platform/grouped';
import { Line } from './line.entity';
import { linesOfPlan } from './lines-of-plan';
import { SectionOfKind } from './kinds/kind-of-plan';
import { plansByKind } from './kinds/kinds';
import type { Plan } from './plan.entity';

@ObjectType({ description: 'A section of a plan: what it is, who answers for it, and its lines.' })
export class PlanSection extends SectionOfKind {
  readonly planId!: string;
  @Field(() => String, { description: 'Its letter, as it is printed.' }) readonly letter!: string;
  @Field(() => [Line], { description: 'Its lines, in order, of those that you may see.' }) readonly lines!: readonly Line[];
}
holdsNoRecord('PlanSection', 'it is a heading, with lines of which the reader may know each');

/** Every section of a plan in order, the empty ones too: what is empty to a viewer and what is empty look alike. */
export async function sectionsOf(request: Request, plan: Plan): Promise<PlanSection[]> {
  const lines = grouped(await linesOfPlan(request, plan.id), ({ section }) => section);
  // Named one by one: V8 is slow to spread objects of several shapes.
  return plansByKind[plan.kind].sections.map(({ section, title, owner, legalNote, enforceableAgainst }) => ({
    section, title, owner, legalNote, enforceableAgainst, planId: plan.id, letter: section, lines: lines.get(section) ?? [],
  }));
}
