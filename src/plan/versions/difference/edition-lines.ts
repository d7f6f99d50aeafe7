import { lineTypeOf } from '../../lines';
import type { Line } from '../../line.entity';
import type { Linked } from '../../unsupported';
import { asIssued, isWithheld } from '../as-issued';
import type { VersionLine } from '../version-line.entity';
import type { EditionLine } from './edition-line';

type Issued = Pick<VersionLine, 'lineId' | 'lineType' | 'section' | 'content'>;

/** The lines of an edition as they are compared; of those that they lead to, the ones that the reader knows of. */
export function editionLinesOf<T extends Issued>(lines: readonly T[], tells: (line: T, field: 'text' | 'terms') => boolean = () => true): EditionLine[] {
  const ids = new Set(lines.map(({ lineId }) => lineId));
  return lines.map((line) => {
    const { lineId, lineType, section, content } = line;
    return {
      lineId, lineType, section, text: tells(line, 'text') ? (content.text ?? null) : null, brief: content.brief, terms: tells(line, 'terms') ? (content.terms ?? null) : null,
      leadsTo: content.leadsTo.filter((id) => ids.has(id)), sourceId: content.source?.id ?? null,
    };
  });
}

/** A line as the next edition would hold it. */
export function asItStands(line: Line, links: readonly Linked[]): EditionLine {
  const { section, lineType, lineId, content } = asIssued({ line, lineType: lineTypeOf(line), position: 0 }, links);
  return { lineId, lineType, section, text: content.text, brief: content.brief, terms: isWithheld(line) ? null : content.terms, leadsTo: content.leadsTo, sourceId: content.source?.id ?? null };
}
