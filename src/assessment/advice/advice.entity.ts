import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AdviceKind } from '../advice-kind';

@ObjectType({ description: 'What one agency, or the family, contributes: signed, and never altered. A correction is a new advice in place of the earlier one.' })
@Entity()
@Index(['adviceRequestId'])
@Index(['assessmentId'])
// Of an advice there is one correction, which can be corrected in its turn: the line of them never forks.
@Index('advice_superseded_once', ['supersedesId'], { unique: true, where: '(supersedes_id IS NOT NULL)' })
export class Advice extends ChildRecord {
  @Field(() => ID, { description: 'The request that it answers.' })
  @Column({ type: 'uuid' })
  adviceRequestId!: string;

  @Field(() => ID, { description: 'The assessment that it belongs to.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => AdviceKind, { description: 'What kind of advice it is.' })
  @Column({ type: 'text' })
  kind!: AdviceKind;

  @Field(() => String, { nullable: true, description: 'What it says as a whole. Withheld from those whom the law gives a summary only.' })
  @Column({ type: 'text' })
  summary!: string;

  @Field(() => CalendarDate, { description: 'The day it was signed.' })
  @Column({ type: 'date' })
  signedOn!: string;

  @Field(() => Kind, { description: 'How the author stands to the child.' })
  @Column({ type: 'text' })
  authorRole!: Kind;

  @Field(() => String, { nullable: true, description: 'Whose words they are, where the author wrote them down for somebody else.' })
  @Column({ type: 'text', nullable: true })
  writtenDownFor!: string | null;

  @Field(() => Boolean, { description: 'Whether the family sees it.' })
  @Column({ type: 'boolean', default: true })
  sharedWithFamily!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the family does not see it.' })
  @Column({ type: 'text', nullable: true })
  notSharedReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The advice that it stands in place of. That one stays readable.' })
  @Column({ type: 'uuid', nullable: true })
  supersedesId!: string | null;

  /** The organisation, or the family member, whose advice it is; null where it was written down for somebody who has no place here. */
  @Column({ type: 'uuid', nullable: true })
  speaksFor!: string | null;

  /** Who wrote the draft that was signed; nobody where it was given as it was typed. */
  @Column({ type: 'jsonb', default: [] })
  draftedByIds!: readonly string[];
}
