import { Float, Field, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord, totalsOfChild } from '../access';
import { LineType } from './line-type';
import { provisionPolicy } from './provision.policy';
import { minutesPerWeekSql } from './amount-sql';

@ObjectType({ description: 'What is specified for a child in the plans as they stand, added up over the lines that you may read.' })
export class ProvisionTotals {
  @Field(() => Int, { description: 'Lines of provision that are in a plan now.' }) readonly lines!: number;
  @Field(() => Float, { nullable: true, description: 'Minutes with the child in a week, over the lines that say how much; none where no line does.' })
  readonly minutesPerWeek!: number | null;
}
holdsNoRecord('ProvisionTotals', 'it adds up what its reader may read');

/** Found child by child: line by line they would be looked up one by one. */
const inPlan = `t.id = ANY (ARRAY(SELECT i.line_id FROM plan_inclusion i WHERE i.child_id = k.key AND i.line_type = '${LineType.PROVISION}' AND i.ended_at IS NULL))`;

export const provisionTotals = totalsOfChild<ProvisionTotals>(
  provisionPolicy,
  {
    lines: { aggregate: 'count(*)', as: 'int' },
    minutesPerWeek: { aggregate: `sum(round(${minutesPerWeekSql}, 2))`, as: 'float8', told: 'sessions' },
  },
  inPlan,
);
