import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { Section } from '../section';

@ObjectType({ description: 'How a section of an issued version was worded, counted on the day it was issued by the rules of that day.' })
@Entity()
@Index('version_quality_of_version', ['versionId'])
export class VersionQuality extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID, { description: 'The issued version.' })
  @Column({ type: 'uuid' })
  versionId!: string;

  @Field(() => Section, { description: 'The section.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => String, { description: 'The version of the rules that counted.' })
  @Column({ type: 'text' })
  ruleSetVersion!: string;

  @Field(() => Int, { nullable: true, description: 'How many lines were read.' })
  @Column({ type: 'int' })
  lines!: number;

  @Field(() => Int, { nullable: true, description: 'Findings of high severity, those included that somebody issued it with all the same.' })
  @Column({ type: 'int' })
  high!: number;

  @Field(() => Int, { nullable: true, description: 'Findings of middle severity.' })
  @Column({ type: 'int' })
  middle!: number;

  @Field(() => Int, { nullable: true, description: 'Findings of low severity.' })
  @Column({ type: 'int' })
  low!: number;

  @Field(() => Int, { nullable: true, description: 'How many findings of high severity it was issued with, each with a reason.' })
  @Column({ type: 'int' })
  overridden!: number;

  @Field(() => GraphQLJSON, { nullable: true, description: 'How many findings of each rule, by the rule’s name.' })
  @Column({ type: 'jsonb' })
  byRule!: Readonly<Record<string, number>>;

  /** Lines that those in class need are counted apart, so that each count is of lines that its reader may read. */
  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;
}
