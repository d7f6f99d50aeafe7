import { grouped } from '../../../platform/grouped';
import { CallOutKind, type CallOut } from '../difference/call-out';

const harmless: readonly CallOutKind[] = [CallOutKind.NEED_REMOVED, CallOutKind.NEW_CAVEAT];

/** What of the call-outs makes agreed provision less, line by line. */
export const shrinking = (callOuts: readonly CallOut[]): Map<string, CallOut[]> =>
  grouped(callOuts.filter(({ kind }) => !harmless.includes(kind)), ({ lineId }) => lineId);
