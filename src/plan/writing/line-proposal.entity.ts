import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { DateTime } from '../../platform/graphql/scalars';
import { LineType } from '../line-type';
import { Section } from '../section';
import { ProposalState } from './line-proposal.states';

@ObjectType({
  description:
    'Another wording that somebody proposes for a line which is being worked on. A keeper of the plan accepts it, and the line says so at once; or declines it, and says why.',
})
@Entity()
export class LineProposal extends ChildRecord {
  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line.' })
  @Index()
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => Section, { description: 'The section of the line, which decides who reads the proposal.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => String, { description: 'How the line was worded when the change was proposed.' })
  @Column({ type: 'text' })
  oldText!: string;

  @Field(() => String, { description: 'How it should be worded instead.' })
  @Column({ type: 'text' })
  newText!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever proposes it.' })
  @Column({ type: 'text', nullable: true })
  why!: string | null;

  @Field(() => ProposalState, { description: 'Where it stands.' })
  @Column({ type: 'text' })
  state!: ProposalState;

  @Field(() => String, {
    nullable: true,
    description: 'What was said when it was accepted or declined. Declined, there is always a reason.',
  })
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted, declined or withdrawn.' })
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who accepted, declined or withdrew it.' })
  @Column({ type: 'uuid', nullable: true })
  answeredById!: string | null;

  @Field(() => Boolean, { description: 'Whether the family reads it: whether they saw the line when it was proposed.' })
  @Column({ type: 'boolean' })
  sharedWithFamily!: boolean;

  /** The organisation that the line was recorded for: some lines are read by those alone who recorded them. */
  @Column({ type: 'uuid' })
  lineFor!: string;
}
