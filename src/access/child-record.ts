import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Index, PrimaryGeneratedColumn } from 'typeorm';
import { HandlingCode } from './handling';
import { DateTime } from '../platform/graphql/scalars';

/** Anything held about one child. It is the unit that access is granted over. */
@ObjectType()
export abstract class ChildRecord {
  @Field(() => ID, { description: 'Random; tells nothing about what it names.' })
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Field(() => ID, { description: 'The child that this is about.' })
  @Index()
  @Column({ type: 'uuid' })
  childId!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send it back with a change, so that nobody’s work is overwritten.' })
  @Column({ type: 'int', default: 1 })
  version!: number;

  @Field(() => DateTime, { description: 'When the hub was told.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt!: string;

  /** The person, or the partner system, that recorded it. */
  @Column({ type: 'uuid' })
  recordedBy!: string;

  /** The organisation it was recorded for; a family member acts for themself. The originator, who controls onward release. */
  @Column({ type: 'uuid' })
  recordedFor!: string;

  @Field(() => HandlingCode, { nullable: true, description: 'The originator’s word on who may see this, narrower than usual. None: as usual.' })
  @Column({ type: 'text', nullable: true })
  handling?: HandlingCode | null;

  @Field(() => [String], { description: 'What you may do to this very record now, each by its rule’s name, as `Child.enrol`.' })
  viewerMay?: readonly string[];
}
/** The fields that every record has, and that every policy knows without being told. */
export const recordFields = ['id', 'childId', 'version', 'recordedAt', 'recordedBy', 'recordedFor', 'handling', 'viewerMay'] as const;
