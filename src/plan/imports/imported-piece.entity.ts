import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { LineType } from '../line-type';
import { Section } from '../section';

export enum ImportedPieceKind {
  HEADING = 'HEADING',
  PARAGRAPH = 'PARAGRAPH',
  TABLE_ROW = 'TABLE_ROW',
}
registerEnumType(ImportedPieceKind, {
  name: 'ImportedPieceKind',
  description: 'What a piece is in the document that it comes from.',
  valuesConfig: {
    HEADING: { description: 'A heading.' },
    PARAGRAPH: { description: 'A paragraph.' },
    TABLE_ROW: { description: 'A row of a table, its cells side by side.' },
  },
});

export enum ImportedPieceState {
  WAITING = 'WAITING',
  MAPPED = 'MAPPED',
  LEFT_OUT = 'LEFT_OUT',
}
registerEnumType(ImportedPieceState, {
  name: 'ImportedPieceState',
  description: 'Whether somebody has said what a piece is.',
  valuesConfig: {
    WAITING: { description: 'Nobody has yet.' },
    MAPPED: { description: 'A line of the plan says it now.' },
    LEFT_OUT: { description: 'It is left out: a heading, a page number, or a thing that the plan is not to say.' },
  },
});

@ObjectType({ description: 'A paragraph, a heading or a row of a plan that was written elsewhere.' })
@Entity()
@Index('imported_piece_in_order', ['importId', 'position'], { unique: true })
export class ImportedPiece extends ChildRecord {
  @Field(() => ID, { description: 'What it was brought in with.' })
  @Column({ type: 'uuid' })
  importId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Field(() => ImportedPieceKind, { description: 'What it is in the document.' })
  @Column({ type: 'text' })
  kind!: ImportedPieceKind;

  @Field(() => Section, { nullable: true, description: 'The section whose heading stands above it there; none where there was none. A person decides where it belongs.' })
  @Column({ type: 'text', nullable: true })
  section!: Section | null;

  @Field(() => String, { description: 'Its text, as it was written.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => ImportedPieceState, { description: 'Whether somebody has said what it is.' })
  @Column({ type: 'text', default: ImportedPieceState.WAITING })
  state!: ImportedPieceState;

  @Field(() => LineType, { nullable: true, description: 'What the line is that says it now.' })
  @Column({ type: 'text', nullable: true })
  lineType!: LineType | null;

  @Field(() => ID, { nullable: true, description: 'The line that says it now.' })
  @Column({ type: 'uuid', nullable: true })
  lineId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is left out, where somebody said why.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
