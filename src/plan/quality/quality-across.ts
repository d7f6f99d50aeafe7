import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/scalars';
import { across, holdsNoRecord, isListed, reachedAs, type Request } from '../../access';
import { enrolmentPolicy } from '../../people';
import { planPolicy } from '../plan.policy';
import { planVersionPolicy } from '../versions/plan-version.policy';
import { FEWEST, keptBack, type Part } from './suppressed';
import { versionQualityPolicy } from './version-quality.policy';

@ObjectType({ description: 'A part of the picture of how plans are worded. Where fewer than five plans stand behind it, or it could be had by subtraction, its numbers are kept back.' })
export class QualityPart {
  @Field(() => String, { description: 'What it counts: a rule, an agency, a month as `2026-11`; of a school, its id.' }) readonly key!: string;
  @Field(() => ID, { nullable: true, description: 'The school, where it counts one.' }) readonly organisationId!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many plans stand behind it; none: kept back.' }) readonly plans!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many findings; none: kept back.' }) readonly findings!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many of them are of high severity; of a rule, none is said.' }) readonly high!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many were issued all the same, each with a reason; of a rule, none is said.' }) readonly overridden!: number | null;
}
holdsNoRecord('QualityPart', 'it is a count, with no child in it');

@ObjectType({ description: 'How the plans in force are worded, over all the children whom you may see and as far as you may read. It names no child.' })
export class QualityAcross {
  @Field(() => DateTime, { description: 'How old it is: all that was recorded by then is in it.' }) readonly asOf!: string;
  @Field(() => Int, { nullable: true, description: 'How many plans it is about; none: fewer than five.' }) readonly plans!: number | null;
  @Field(() => [QualityPart], { description: 'By rule, the most frequent first.' }) readonly byRule!: readonly QualityPart[];
  @Field(() => [QualityPart], { description: 'By the school that the child is on roll at.' }) readonly bySchool!: readonly QualityPart[];
  @Field(() => [QualityPart], { description: 'By the agency whose sections they are: EDUCATION, HEALTH or SOCIAL_CARE.' }) readonly byAgency!: readonly QualityPart[];
  @Field(() => [QualityPart], { description: 'By the month of issue, over all versions and not the latest alone: how wording has changed over time.' }) readonly byMonth!: readonly QualityPart[];
}
holdsNoRecord('QualityAcross', 'it counts, and names no child');

interface Counted extends Part {
  readonly of: 'ALL' | 'RULE' | 'SCHOOL' | 'AGENCY' | 'MONTH';
  readonly key: string;
  readonly findings: number;
  readonly high: number | null;
  readonly overridden: number | null;
}

const agency = `CASE WHEN section IN ('C', 'G') THEN 'HEALTH' WHEN section IN ('D', 'H1', 'H2') THEN 'SOCIAL_CARE' ELSE 'EDUCATION' END`;
const counted = (of: Counted['of'], key: string, rows: string): string =>
  `SELECT '${of}' AS "of", ${key} AS key, count(DISTINCT plan_id)::int AS plans, coalesce(sum(high + middle + low), 0)::int AS findings, coalesce(sum(high), 0)::int AS high, coalesce(sum(overridden), 0)::int AS overridden FROM ${rows} GROUP BY ${key}`;

for (const policy of [versionQualityPolicy, planVersionPolicy, planPolicy, enrolmentPolicy]) isListed(policy);

/**
 * Every count in one statement, so that all of them are of one moment. `high` is null where the viewer reads no wording: such a row counts nowhere.
 * Thousands of versions meet thousands of plans, and PostgreSQL, who guesses a handful, would hold each to each: full joins it makes by
 * hashing or sorting whatever it guesses, and `matched` keeps of them what was found on every side.
 */
const picture = (rows: string): string => `
  WITH on_roll AS (
    SELECT DISTINCT ON (e.child_id) e.child_id, e.school_id::text AS school FROM "${reachedAs(enrolmentPolicy)}" e
    WHERE e.from_on <= $1::date AND (e.until_on IS NULL OR e.until_on >= $1::date) ORDER BY e.child_id, e.from_on DESC, e.id
  ), matched AS MATERIALIZED (
    SELECT r.*, to_char(v.issued_on, 'YYYY-MM') AS month, v.number = p.latest_version_number AND p.state <> 'CEASED' AS is_latest, o.school
    FROM (SELECT t.child_id, t.plan_id, t.version_id, t.section, t.high, t.middle, t.low, t.overridden, t.by_rule FROM ${rows} AND t.high IS NOT NULL) r
    FULL JOIN "${reachedAs(planVersionPolicy)}" v ON v.id = r.version_id FULL JOIN "${reachedAs(planPolicy)}" p ON p.id = r.plan_id FULL JOIN on_roll o ON o.child_id = r.child_id
  ), every AS (
    SELECT * FROM matched WHERE plan_id IS NOT NULL AND is_latest IS NOT NULL
  ), latest AS (
    SELECT * FROM every WHERE is_latest
  ), ruled AS (
    SELECT plan_id, rule.key AS rule, rule.value::int AS n FROM latest, jsonb_each_text(by_rule) rule
  )
  ${counted('ALL', `'ALL'::text`, 'latest')}
  UNION ALL SELECT 'RULE', rule, count(DISTINCT plan_id)::int, sum(n)::int, NULL, NULL FROM ruled GROUP BY rule
  UNION ALL ${counted('SCHOOL', 'school', 'latest WHERE school IS NOT NULL')}
  UNION ALL ${counted('AGENCY', agency, 'latest')}
  UNION ALL ${counted('MONTH', 'month', 'every')}`;

function partsOf(all: readonly Counted[], of: Counted['of']): QualityPart[] {
  const parts = all.filter((each) => each.of === of);
  const hidden = keptBack(parts);
  return parts.map((part) => {
    const organisationId = of === 'SCHOOL' ? part.key : null;
    if (hidden.has(part)) return { key: part.key, organisationId, plans: null, findings: null, high: null, overridden: null };
    return { key: part.key, organisationId, plans: part.plans, findings: part.findings, high: part.high, overridden: part.overridden };
  });
}
const byKey = (a: QualityPart, b: QualityPart): number => (a.key < b.key ? -1 : 1);

/** How the plans in force are worded, over all children in the viewer’s reach. */
export async function qualityAcross(request: Request): Promise<QualityAcross> {
  const { rows, asOf } = await across<Counted>(request, versionQualityPolicy, picture, { values: [request.ground.clock.today()] });
  const plans = rows.find(({ of }) => of === 'ALL')?.plans ?? 0;
  return {
    asOf,
    plans: plans < FEWEST ? null : plans,
    byRule: partsOf(rows, 'RULE').sort((a, b) => (b.findings ?? -1) - (a.findings ?? -1) || byKey(a, b)),
    bySchool: partsOf(rows, 'SCHOOL').sort(byKey), byAgency: partsOf(rows, 'AGENCY').sort(byKey), byMonth: partsOf(rows, 'MONTH').sort(byKey),
  };
}
