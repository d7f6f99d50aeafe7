import { hoursPerYear, minutesPerWeek, shown } from '../amount';
import type { IssuedLine } from './issued-content';
import { LineType } from '../line-type';
import { termsOf } from '../lines';
import type { Line } from '../line.entity';
import type { Placed } from './placed-lines';
import type { Provision } from '../provision.entity';
import { teachingYear } from '../teaching-year';
import type { Linked } from '../unsupported';

/** Amounts are reckoned once, at the issue, and say by which school year. */
const amountsOf = (provision: Provision) => ({
  minutesPerWeek: shown(minutesPerWeek(provision)), hoursPerYear: shown(hoursPerYear(provision)), reckonedBy: teachingYear.version,
});

/** Whether the viewer has the brief of a line only. What it says is then carried on by PostgreSQL, and not before their eyes. */
export const isWithheld = (line: Line): boolean => line.text === null;

/** Everything that a line says at this moment, for an edition that keeps it. */
export function asIssued({ line, lineType, position }: Placed, links: readonly Linked[]): IssuedLine {
  const terms = lineType === LineType.PROVISION ? { ...termsOf(line), ...amountsOf(line as Provision) } : termsOf(line);
  return {
    section: line.section, lineType, lineId: line.id, position,
    content: {
      text: line.text, brief: line.brief, terms,
      leadsTo: links.filter(({ fromId }) => fromId === line.id).map(({ toId }) => toId),
      source: line.sourceLineId ? { type: line.sourceType!, id: line.sourceLineId, wording: line.sourceWording } : null,
      authorId: line.recordedBy,
      ...(isWithheld(line) && { reckoning: teachingYear }),
    },
  };
}
