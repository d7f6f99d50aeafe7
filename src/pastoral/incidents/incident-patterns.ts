import { Field, Int, ObjectType } from 'type-graphql';
import { across, holdsNoRecord, type Request } from '../../access';
import { DateTime } from '../../platform/graphql/scalars';
import { asId } from '../../platform/uuid';
import { incidentPolicy } from './incident.policies';

@ObjectType({ description: 'How often something was so.' })
export class PatternCount {
  @Field(() => String, { description: 'What was so: an hour as `10`, a weekday as `1` for Monday, a place, what came before, a kind; `NOT_SAID` where it was not said.' }) readonly value!: string;
  @Field(() => Int, { description: 'How often.' }) readonly count!: number;
}
holdsNoRecord('PatternCount', 'it counts what its reader may know of');

@ObjectType({ description: 'When, where and after what incidents come, of those that you may know of; no child is named.' })
export class IncidentPatterns {
  @Field(() => DateTime, { description: 'How old it is: all that was recorded by then is in it.' }) readonly asOf!: string;
  @Field(() => Int, { description: 'How many there were.' }) readonly total!: number;
  @Field(() => [PatternCount], { description: 'By hour of the day, the commonest first.' }) readonly byHour!: readonly PatternCount[];
  @Field(() => [PatternCount], { description: 'By day of the week.' }) readonly byWeekday!: readonly PatternCount[];
  @Field(() => [PatternCount], { description: 'By place.' }) readonly byPlace!: readonly PatternCount[];
  @Field(() => [PatternCount], { description: 'By what came right before.' }) readonly byAntecedent!: readonly PatternCount[];
  @Field(() => [PatternCount], { description: 'By kind.' }) readonly byKind!: readonly PatternCount[];
}
holdsNoRecord('IncidentPatterns', 'it counts what its reader may know of');

interface Counted extends PatternCount {
  readonly way: string;
}
const ways = { byHour: 'left(t.happened_at, 2)', byWeekday: 'extract(isodow FROM t.happened_on)::int', byPlace: 't.place', byAntecedent: 't.antecedent', byKind: 't.kind' } as const;
const values = Object.entries(ways).map(([way, of]) => `('${way}', (${of})::text)`).join(', ');
const countedIn = (rows: string): string =>
  `SELECT v.way, coalesce(v.value, 'NOT_SAID') AS value, count(*)::int AS count
   FROM (SELECT t.* FROM ${rows} AND ($1::uuid IS NULL OR t.child_id = $1::uuid) AND t.happened_on BETWEEN $2::date AND $3::date) t
   CROSS JOIN LATERAL (VALUES ('total', 'total'), ${values}) AS v (way, value) GROUP BY v.way, v.value ORDER BY count DESC, value`;

export interface PatternsOf {
  readonly childId?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}
const EVER = { from: '0001-01-01', until: '9999-12-31' } as const;

/** Counts them all in one statement. */
export async function incidentPatterns(request: Request, { childId, from, until }: PatternsOf): Promise<IncidentPatterns> {
  const child = childId == null ? null : asId(childId);
  const { rows: counted, asOf } = await across<Counted>(request, incidentPolicy, countedIn, { ofChild: child, values: [child, from ?? EVER.from, until ?? EVER.until] });
  const by = (way: keyof typeof ways | 'total'): readonly PatternCount[] => counted.filter((each) => each.way === way);
  return {
    asOf, total: by('total')[0]?.count ?? 0, byHour: by('byHour'), byWeekday: by('byWeekday'), byPlace: by('byPlace'), byAntecedent: by('byAntecedent'), byKind: by('byKind'),
  };
}
