import { asRead, Kind, noField, policyFor } from '../../access';
import { originatorAnd, originatorOverseenAnd } from '../originator.audiences';
import { ChronologyExport } from './chronology-export.entity';

/** They answer for what leaves: the key adult of the school, and the social worker of the case. */
export const exporters = [Kind.DSL, Kind.SOCIAL_WORKER] as const;

export const chronologyExportPolicy = policyFor(ChronologyExport, {
  read: originatorOverseenAnd(),
  write: originatorAnd(),
  may: { make: exporters },
  fields: { recordedAs: noField, forWhom: asRead, purpose: asRead, madeOn: asRead, lines: asRead, contentHash: asRead },
  appendOnly: true,
  keptFromFamily: true,
});
