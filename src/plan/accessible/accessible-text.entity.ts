import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { DateTime } from '../../platform/graphql/scalars';
import { LineType } from '../line-type';
import { Section } from '../section';
import { AccessibleForm } from './accessible-form';

@ObjectType({
  description: 'What a line, or a section of a plan, says, in easy words or in another language, written by a person. Seen by whoever sees that. Written anew it is a further text; the one before stays.',
})
@Entity()
@Index('accessible_text_of_line', ['lineId'])
@Index('accessible_text_of_plan', ['planId'])
export class AccessibleText extends ChildRecord {
  @Field(() => AccessibleForm, { description: 'Easy read, or a translation.' })
  @Column({ type: 'text' })
  form!: AccessibleForm;

  @Field(() => String, { description: 'In what language, by its tag, as `en`, `pl` or `ur-Arab` (BCP 47).' })
  @Column({ type: 'text' })
  language!: string;

  @Field(() => Section, { description: 'The section that it stands in, or renders.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => LineType, { nullable: true, description: 'What the line is; none where it renders a whole section.' })
  @Column({ type: 'text', nullable: true })
  lineType!: LineType | null;

  @Field(() => ID, { nullable: true, description: 'The line that it renders; none where it renders a whole section.' })
  @Column({ type: 'uuid', nullable: true })
  lineId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan whose section it renders; none where it renders a line, which can be in several.' })
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Field(() => String, { nullable: true, description: 'The text. Withheld from those whom the law gives a summary of the section only.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => DateTime, { nullable: true, description: 'When what it renders was worded otherwise, or got or lost a line. None while it says what that says.' })
  @Column({ type: 'timestamptz', nullable: true })
  staleSince!: string | null;

  /** The lines whose wording it renders. */
  @Column({ type: 'jsonb' })
  madeFrom!: readonly string[];

  /** The marks of the line; of a section, those that all its lines have. Kept in step with them. */
  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  @Column({ type: 'boolean', default: false })
  sharedWithFamily!: boolean;
}
