import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { LineType, Section } from '../../plan';
import type { Terms } from './advised';

@ObjectType({ description: 'One thing that an advice says: a hope, a need, an outcome or provision. As its author signed it, for ever.' })
@Entity()
@Index(['adviceId'])
@Index(['assessmentId'])
export class AdviceLine extends ChildRecord {
  @Field(() => ID, { description: 'The advice that it is part of.' })
  @Column({ type: 'uuid' })
  adviceId!: string;

  @Field(() => ID, { description: 'The assessment that it belongs to.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => LineType, { description: 'What it is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => Section, { description: 'The section of a plan that it is meant for, which decides who may see it.' })
  @Column({ type: 'text' })
  section!: Section;

  /** Its place in the advice. No field: whoever may not see every line could count what they are not shown. */
  @Column({ type: 'int' })
  position!: number;

  @Field(() => String, { nullable: true, description: 'How it is worded. Withheld from those whom the law gives a summary only: they have the brief.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'A short summary for those who may not read the whole wording, written by the author.' })
  @Column({ type: 'text', nullable: true })
  brief!: string | null;

  @Field(() => Boolean, { description: 'Whether those who work with the child in class need it, though the section is not theirs.' })
  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  @Field(() => Boolean, { description: 'Whether the family sees it.' })
  @Column({ type: 'boolean', default: true })
  sharedWithFamily!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the family does not see it.' })
  @Column({ type: 'text', nullable: true })
  notSharedReason!: string | null;

  /** What it says besides its text, by its type. */
  @Column({ type: 'jsonb' })
  terms!: Terms;

  /** The lines of the same advice that this one answers: the thread travels with the advice. */
  @Column({ type: 'jsonb' })
  meetsIds!: readonly string[];

  /** The organisation, or the family member, whose advice it is; null where it was written down for somebody who has no place here. */
  @Column({ type: 'uuid', nullable: true })
  speaksFor!: string | null;
}
