import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { LineType } from '../line-type';
import { Section } from '../section';

@ObjectType({ description: 'A wording that a plan was issued with though nobody can be held to it, with who issued it so and why. It stays with the version.' })
@Entity()
@Index('finding_override_of_version', ['versionId'])
export class FindingOverride extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID, { description: 'The issued version.' })
  @Column({ type: 'uuid' })
  versionId!: string;

  @Field(() => Section, { description: 'The section that the line stands in.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line.' })
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => String, { nullable: true, description: 'The rule that found it, as `W04`.' })
  @Column({ type: 'text' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'The words that it was about.' })
  @Column({ type: 'text' })
  words!: string;

  @Field(() => String, { nullable: true, description: 'Why it was issued all the same.' })
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;
}
