import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import type { IssuedContent } from './issued-content';
import { LineType } from '../line-type';
import { Section } from '../section';

@ObjectType({ description: 'A line as it was issued.' })
@Entity()
@Index('version_line_once', ['versionId', 'lineId'], { unique: true })
export class VersionLine extends ChildRecord {
  @Field(() => ID, { description: 'The issued version.' })
  @Column({ type: 'uuid' })
  versionId!: string;

  @Field(() => Section, { description: 'The section that it stands in.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line that it is an edition of.' })
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => Int, { description: 'The version of the line that was issued.' })
  @Column({ type: 'int' })
  lineVersion!: number;

  /** Orders the section; not told, since gaps would count what is not shown. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'jsonb' })
  content!: IssuedContent;

  @Field(() => Boolean, { description: 'Whether those who work with the child in class need it, though the section is not theirs.' })
  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;
}
