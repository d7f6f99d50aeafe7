import { Field, ID, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import type { ChronologyRow } from '../../people';
import { CalendarDate } from '../../platform/graphql/scalars';
import { WithheldBecause, withheld, type ByHand } from './withheld-line';

@ObjectType({ description: 'One line of a chronology as it leaves: whole, or withheld with the reason.' })
export class ExportLine {
  @Field(() => ID, { description: 'The record, for saying that its line is withheld.' }) readonly recordId!: string;
  @Field(() => CalendarDate, { description: 'The day.' }) readonly on!: string;
  @Field(() => String, { nullable: true, description: 'What kind of event it is; none where the line is withheld.' }) readonly what!: string | null;
  @Field(() => String, { nullable: true, description: 'What is said of it; none where the line is withheld.' }) readonly told!: string | null;
  @Field(() => String, { nullable: true, description: 'What it meant for the child; none where the line is withheld.' }) readonly impact!: string | null;
  @Field(() => WithheldBecause, { nullable: true, description: 'Why it is withheld; none where it leaves.' }) readonly withheldBecause!: WithheldBecause | null;
  @Field(() => String, { nullable: true, description: 'The reason of whoever decided to withhold it.' }) readonly reason!: string | null;
}
holdsNoRecord('ExportLine', 'it is told to those who may see the record that it is of, or the export that it stands in');

/** A chronology as it leaves: a withheld line keeps its place and its day, and nothing of what it said. */
export const linesThatLeave = (rows: readonly ChronologyRow[], exporter: string, byHand: ByHand): ExportLine[] =>
  rows.map((row) => {
    const { recordId, on } = row;
    const kept = withheld(row, exporter, byHand);
    const said = kept ? { what: null, told: null, impact: null } : { what: row.what, told: row.told, impact: row.impact };
    return { recordId, on, ...said, withheldBecause: kept?.because ?? null, reason: kept?.reason ?? null };
  });
