import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { Section } from '../../plan';

@ObjectType({ description: 'How a disagreement between advices was decided: what holds, why, and by whom. Never altered; a later decision stands beside it.' })
@Entity()
@Index(['assessmentId'])
export class AdviceResolution extends ChildRecord {
  @Field(() => ID, { description: 'The assessment.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => [ID], { description: 'The lines of advice that disagree.' })
  @Column({ type: 'jsonb' })
  lineIds!: readonly string[];

  @Field(() => String, { description: 'On what they disagree, as sessions or place.' })
  @Column({ type: 'text' })
  field!: string;

  @Field(() => ID, { nullable: true, description: 'The line that was followed; none where none of them was.' })
  @Column({ type: 'uuid', nullable: true })
  chosenLineId!: string | null;

  @Field(() => String, { description: 'What holds.' })
  @Column({ type: 'text' })
  says!: string;

  @Field(() => String, { description: 'Why.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => Section, { description: 'The section of the lines; of several, the one that fewest may read.' })
  @Column({ type: 'text' })
  section!: Section;

  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  /** Whether every one of the lines is shared with the family. */
  @Column({ type: 'boolean', default: false })
  sharedWithFamily!: boolean;

  /** Nobody’s side: a decision is no advice. */
  @Column({ type: 'uuid', nullable: true })
  speaksFor!: string | null;
}
