import { registerEnumType } from 'type-graphql';

export enum DocumentState {
  WAITING = 'WAITING',
  MAKING = 'MAKING',
  READY = 'READY',
  FAILED = 'FAILED',
  GONE = 'GONE',
}
registerEnumType(DocumentState, {
  name: 'DocumentState',
  description: 'How far the making of a document has come.',
  valuesConfig: {
    WAITING: { description: 'Asked for, and not begun.' },
    MAKING: { description: 'Being made.' },
    READY: { description: 'To be fetched from its address, for a short time.' },
    FAILED: { description: 'It could not be made; the reason stands beside it.' },
    GONE: { description: 'Its time is over: ask for it anew.' },
  },
});
/** Somebody is still waiting for it. */
export const underWay: readonly DocumentState[] = [DocumentState.WAITING, DocumentState.MAKING];
