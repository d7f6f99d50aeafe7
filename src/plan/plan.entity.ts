import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../access';
import { PlanKind } from './kinds/plan-kind';
import { PlanState } from './plan.states';

@ObjectType({ description: 'A plan for a child: lines of the thread, put together under one law. Reading it, you find the lines that you may see, and no gap where others are.' })
@Entity()
// A child has one plan of a kind at a time; the next begins when the last has ceased.
@Index('plan_once', ['childId', 'kind'], { unique: true, where: `(state <> 'CEASED'::text)` })
@Index('plan_came_from', ['cameFromId'])
export class Plan extends ChildRecord {
  @Field(() => PlanKind, { description: 'What kind of plan it is.' })
  @Column({ type: 'text' })
  kind!: PlanKind;

  @Field(() => String, { description: 'What it is called.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => PlanState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: PlanState.DRAFTING })
  state!: PlanState;

  @Field(() => Int, { description: 'The number of the latest issued version; 0 while none has been issued.' })
  @Column({ type: 'int', default: 0 })
  latestVersionNumber!: number;

  @Field(() => String, { nullable: true, description: 'Why it ceased; none while it is in force.' })
  @Column({ type: 'text', nullable: true })
  ceasedReason!: string | null;

  /** The plan of another kind whose lines it began with. */
  @Column({ type: 'uuid', nullable: true })
  cameFromId!: string | null;
}
