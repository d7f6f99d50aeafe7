import { Field, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import type { PlanKind } from '../../kinds/plan-kind';
import { LegalBasis, waysToShrink } from '../legal-basis';

@ObjectType({ description: 'A way in law by which provision of a plan can be made less.' })
export class WayToReduce {
  @Field(() => LegalBasis, { description: 'Its name.' }) readonly legalBasis!: LegalBasis;
  @Field(() => String, { description: 'What a reader calls it.' }) readonly title!: string;
  @Field(() => String, { description: 'Where the law says so.' }) readonly authority!: string;
  @Field(() => Int, { nullable: true, description: 'How many days the family has from the notice on, the day of the notice being the first; none where the law gives no time.' })
  readonly familyDays!: number | null;
  @Field(() => String, { description: 'The version of the rule.' }) readonly version!: string;
  @Field(() => Boolean, { description: 'Whether the wording was read again in its source.' }) readonly verified!: boolean;
}
holdsNoRecord('WayToReduce', 'it is the law');

export const waysToReduce = (kind: PlanKind): WayToReduce[] =>
  waysToShrink(kind).map(({ basis, title, authority, familyTime, version, verified }) => ({ legalBasis: basis, title, authority, familyDays: familyTime?.length ?? null, version, verified }));
