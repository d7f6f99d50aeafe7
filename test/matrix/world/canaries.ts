import type { Specimen } from '../oracle/words';

/** Where a canary was put: it may come back to those alone who are shown this field of this record. */
export interface Nest {
  readonly record: Specimen;
  readonly field: string;
}

/** Words that stand in one field of one record and nowhere else, so that wherever one turns up it says where it came from. */
export class Canaries {
  readonly #nests: Nest[] = [];

  /** A new word for this field. */
  put(record: Specimen, field: string): string {
    this.#nests.push({ record, field });
    return `CANARY${this.#nests.length - 1}Z`;
  }

  /** Every nest that is heard of in an answer, whatever the shape of the answer. */
  heardIn(answer: string): Nest[] {
    const found = new Set([...answer.matchAll(/CANARY(\d+)Z/gi)].map(([, number]) => Number(number)));
    return [...found].map((number) => this.#nests[number]!);
  }

  get count(): number {
    return this.#nests.length;
  }
}
