import { registerEnumType } from 'type-graphql';
import type { ChronologyRow } from '../../people';

export enum WithheldBecause {
  OTHER_AGENCY = 'OTHER_AGENCY',
  HANDLING_CODE = 'HANDLING_CODE',
  DECIDED = 'DECIDED',
}
registerEnumType(WithheldBecause, {
  name: 'WithheldBecause',
  description: 'Why a line of a chronology does not leave.',
  valuesConfig: {
    OTHER_AGENCY: { description: 'Another agency recorded it, and only that agency can release it. Ask it.' },
    HANDLING_CODE: { description: 'Your own organisation keeps it to itself, or to named people.' },
    DECIDED: { description: 'Somebody decided to withhold it, with a reason.' },
  },
});

/** Lines that somebody withholds, each with the reason, by record. */
export type ByHand = ReadonlyMap<string, string>;
interface Withheld {
  readonly because: WithheldBecause;
  readonly reason: string | null;
}

/**
 * Why a line does not leave; nothing, where it does. What another agency recorded is never another's to release, whatever its handling code
 * (law 5.5, originator control), and no decision of the exporter's can change that.
 */
export function withheld({ originator, handling, recordId }: Pick<ChronologyRow, 'originator' | 'handling' | 'recordId'>, exporter: string, byHand: ByHand): Withheld | undefined {
  if (originator !== exporter) return { because: WithheldBecause.OTHER_AGENCY, reason: null };
  if (handling && handling !== 'NOT_FOR_FAMILY') return { because: WithheldBecause.HANDLING_CODE, reason: null };
  const reason = byHand.get(recordId);
  return reason === undefined ? undefined : { because: WithheldBecause.DECIDED, reason };
}
