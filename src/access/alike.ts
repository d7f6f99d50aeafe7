import { isNarrowed, isVarying, type Narrowed, type RowAudience, type Standing } from './audience';
import { handledFor, HandlingCode, type Handled } from './handling';
import type { Policy } from './policy';
import { audiencesOf, withheldColumns } from './seen';

type Row = Readonly<Record<string, string | boolean | null | undefined>>;

/** Undefined where it turns on what is not known: of what is withheld the row holds null, as of what is not there. */
function narrowedTakesIn({ kinds, when, property }: Narrowed, row: Row, standing: Standing): boolean | undefined {
  if (!kinds.some((kind) => standing.kinds.has(kind))) return false;
  const value = row[property];
  if (value === null || value === undefined || when === 'personally') return undefined;
  return when === 'marked' ? value === true : value === standing.actingFor;
}

function takesIn(audience: RowAudience, row: Row, standing: Standing): boolean | undefined {
  const value = isVarying(audience) ? row[audience.by] : '';
  if (value === null || value === undefined) return undefined;
  const terms = isVarying(audience) ? (audience.cases[String(value)] ?? []) : audience;
  const answers = terms.map((term) => (isNarrowed(term) ? narrowedTakesIn(term, row, standing) : standing.kinds.has(term)));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

/** Whether it is known that an audience takes in both of two who stand so to a child, or neither, for a row as it was read by the first. */
export function areAlikeIn(audience: RowAudience, row: object, [one, other]: readonly [Standing, Standing]): boolean {
  const answer = takesIn(audience, row as Row, one);
  return answer !== undefined && answer === takesIn(audience, row as Row, other);
}

/** Whether it is known that a record which the first has read is the other's to read too, and that the same of it is withheld from both. */
export function readAlike(policy: Policy, row: Handled, both: readonly [Standing, Standing]): boolean {
  if (row.handling === HandlingCode.NAMED_PEOPLE) return false;
  return takesIn(policy.read, row as Row, handledFor(row, both[1])) === true && audiencesOf(withheldColumns(policy)).every((audience) => areAlikeIn(audience, row, both));
}
