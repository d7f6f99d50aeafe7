import { CallOutKind, type CallOut } from '../difference/call-out';

const harmless: readonly CallOutKind[] = [CallOutKind.NEED_REMOVED, CallOutKind.NEW_CAVEAT];

/** What of the call-outs makes agreed provision less, line by line. */
export function shrinking(callOuts: readonly CallOut[]): Map<string, CallOut[]> {
  const byLine = new Map<string, CallOut[]>();
  for (const callOut of callOuts) {
    if (harmless.includes(callOut.kind)) continue;
    byLine.set(callOut.lineId, [...(byLine.get(callOut.lineId) ?? []), callOut]);
  }
  return byLine;
}
