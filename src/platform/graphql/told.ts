import type { ExecutionResult } from 'graphql';
import { maskResult, type Masking } from './errors';

/** What is told of one event, to one listener or to many: it is masked and written out once, whoever it goes to. */
export class Told {
  #written: { readonly masking: Masking; readonly payload: string } | undefined;
  constructor(readonly result: ExecutionResult) {}

  /** The answer as it leaves. */
  payload(masking: Masking): string {
    if (this.#written?.masking !== masking) this.#written = { masking, payload: JSON.stringify(maskResult(this.result, masking)) };
    return this.#written.payload;
  }
}

/** Where a listener is told. */
export interface Sink {
  /** A promise, where the next thing told must wait until this one has left. */
  next(told: Told): void | Promise<void>;
  /** More waits for the listener than may wait. */
  fellBehind(): void;
  /** Nothing more comes. */
  end(): void;
}
