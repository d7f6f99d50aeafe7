import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { LineType } from '../../line-type';
import { Section } from '../../section';

@ObjectType({ description: 'One line that is to be less, as the family was told: what is less, and why.' })
@Entity()
@Index('noticed_reduction_once', ['noticeId', 'lineId'], { unique: true })
export class NoticedReduction extends ChildRecord {
  @Field(() => ID, { description: 'The notice.' })
  @Column({ type: 'uuid' })
  noticeId!: string;

  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => Section, { description: 'The section that the line stands in.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line.' })
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => [String], { nullable: true, description: 'What of it is less, in words for a parent.' })
  @Column({ type: 'jsonb' })
  says!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;
}
