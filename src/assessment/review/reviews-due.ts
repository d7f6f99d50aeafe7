import { idAsked, listOf } from '../../access';
import { planPolicy, PlanKind, PlanState } from '../../plan';
import { movingCohorts, type MovingCohort } from './phase-moves';
import { reviewPolicy } from './review.policy';
import { unfinished } from './review.states';

/** Reviews of which something is still to be done, what is due first by law first: of a school, of an authority, of whoever asks. */
export const reviewsDue = listOf(reviewPolicy, {
  orderBy: 'nextDueOn',
  where({ kind, leadOrganisationId, dueBy }, bind) {
    const asked = [
      't.next_due_on IS NOT NULL', `t.state = ANY (${bind(unfinished)}::text[])`,
      kind ? `t.kind = ${bind(kind)}` : '', ...idAsked('t.lead_organisation_id', leadOrganisationId, bind), dueBy ? `t.next_due_on <= ${bind(dueBy)}::date` : '',
    ];
    return asked.filter(Boolean).join(' AND ');
  },
});

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const cohort = ({ leavesYear, phases, named }: MovingCohort): string =>
  [`m.year = ${leavesYear}`, phases ? `o.phase IN (${quoted(phases)})` : '', named ? `o.name ~* '\\y(${named.join('|')})\\y'` : ''].filter(Boolean).join(' AND ');
/** The same question as `expectedMove`, asked of rows: whether a child moves on at the end of the school year that begins in `year`. */
const movesOn = (year: string): string => `EXISTS (
  SELECT FROM (SELECT c.id, ${year}::int - extract(year FROM c.date_of_birth)::int - (to_char(c.date_of_birth, 'MM-DD') >= '09-01')::int - 4 AS year FROM child c WHERE c.id = t.child_id) m
  LEFT JOIN LATERAL (SELECT s.name, s.phase FROM enrolment e JOIN organisation s ON s.id = e.school_id
    WHERE e.child_id = m.id AND e.from_on <= make_date(${year}::int + 1, 7, 1) AND (e.until_on IS NULL OR e.until_on >= make_date(${year}::int, 9, 1)) ORDER BY e.from_on DESC, e.id LIMIT 1) o ON true
  WHERE ${movingCohorts.entries.map((each) => `(${cohort(each)})`).join(' OR ')})`;

/** EHC plans of children who move phase at the end of a school year and for whom no review before the move has begun. */
export const plansMovingPhase = listOf(planPolicy, {
  orderBy: 'recordedAt',
  where({ schoolYear }, bind) {
    const year = bind(schoolYear);
    return `t.kind = '${PlanKind.EHC_PLAN}' AND t.state = '${PlanState.ISSUED}' AND ${movesOn(year)}
      AND NOT EXISTS (SELECT FROM review r WHERE r.plan_id = t.id AND r.kind = 'PHASE_TRANSFER' AND r.state <> 'CALLED_OFF' AND extract(year FROM r.moves_on)::int = ${year}::int + 1)`;
  },
});

