import { Field, ID, InterfaceType, Int } from 'type-graphql';
import { Column } from 'typeorm';
import { ChildRecord, HandlingCode } from '../access';
import { DateTime } from '../platform/graphql/scalars';
import { Section } from './section';

/** A line of the golden thread. It belongs to the child; plans include it. */
@InterfaceType({
  description: 'A line of the golden thread. It belongs to the child and is included in plans; being included never shows it to anybody more.',
  resolveType: (line: { __typename: string }) => line.__typename,
})
export abstract class Line extends ChildRecord {
  // An interface does not take over the fields of an object type, so they are said again.
  @Field(() => ID, { description: 'Random; tells nothing about what it names.' })
  override id!: string;

  @Field(() => ID, { description: 'The child that this is about.' })
  override childId!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send it back with a change, so that nobody’s work is overwritten.' })
  override version!: number;

  @Field(() => DateTime, { description: 'When the hub was told.' })
  override recordedAt!: string;

  @Field(() => HandlingCode, { nullable: true, description: 'The originator’s word on who may see this, narrower than usual. None: as usual.' })
  override handling?: HandlingCode | null;

  @Field(() => [String], { description: 'What you may do to this very record now, each by its rule’s name, as `Need.change`.' })
  override viewerMay?: readonly string[];

  @Field(() => Section, { description: 'The section that it stands in, which decides who may see it.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => String, { nullable: true, description: 'How it is worded. Withheld from those whom the law gives a summary only: they have the brief.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'A short summary for those who may not read the whole wording, written by a person.' })
  @Column({ type: 'text', nullable: true })
  brief!: string | null;

  @Field(() => Boolean, { description: 'Whether those who work with the child in class need it, though the section is not theirs.' })
  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  @Field(() => Boolean, { description: 'Whether the family sees it. It is theirs at the latest when it is issued.' })
  @Column({ type: 'boolean', default: false })
  sharedWithFamily!: boolean;

  @Field(() => ID, { nullable: true, description: 'The line of advice that it was taken from.' })
  @Column({ type: 'uuid', nullable: true })
  sourceLineId!: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of record it was taken from.' })
  @Column({ type: 'text', nullable: true })
  sourceType!: string | null;

  @Field(() => String, { nullable: true, description: 'What the source said when it was taken. Kept for ever, whatever becomes of the line.' })
  @Column({ type: 'text', nullable: true })
  sourceWording!: string | null;
}
