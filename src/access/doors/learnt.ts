import type { Connection } from '../../platform/database/database';
import { areAlikeIn, readAlike } from '../alike';
import { isPersonal, type RowAudience, type Standing } from '../audience';
import { HandlingCode, type Handled } from '../handling';
import { policyNamed } from '../policy';
import type { Viewer } from '../viewer';
import { isById, isOneForAll, type Asked } from './one-for-all';

/** A part in a transaction in which there are several executions, each as somebody, about one child to whom their standing is known. */
export interface Ride {
  /** Whatever is asked of it is asked as them. */
  readonly tx: Connection;
  readonly viewer: Viewer;
  readonly childId: string;
  readonly standing: Standing;
}
type Reading = Omit<Asked, 'childId' | 'rows'> & { readonly rows: readonly (Handled & { readonly childId: string })[] };

/** What an execution for several has asked about one child, by which it is known for whom its answer holds. */
export class Learnt {
  #own = false;
  readonly #rows: { readonly type: string; readonly row: Handled }[] = [];
  readonly #consulted: { readonly audience: RowAudience; readonly row: object }[] = [];
  readonly #types = new Set<string>();
  /** Kinds of record of which a list was read: what was not on it is not known. */
  readonly #listed = new Set<string>();
  readonly #ids: string[] = [];
  #allKnown = true;

  constructor(private readonly childId: string) {}

  /** Whether anything in it is one viewer's own. */
  get isOwn(): boolean {
    return this.#own;
  }
  /** Notes that something was asked which depends on who asks, beyond how they stand to the child. */
  asksWho(): void {
    this.#own = true;
  }

  reads({ type, text, values, rows }: Reading): void {
    const asked = { type, text, values, rows, childId: this.childId };
    this.#own ||= !isOneForAll(asked);
    this.#types.add(type);
    for (const row of rows) this.#rows.push({ type, row });
    const ids = isById(asked) ? (values[0] as readonly string[]) : undefined;
    if (ids) this.#ids.push(...ids);
    else this.#listed.add(type);
    this.#allKnown &&= ids?.length === rows.length && rows.every(({ handling }) => handling !== HandlingCode.NAMED_PEOPLE);
  }

  consults(audience: RowAudience, row: { readonly childId: string }): void {
    this.#own ||= isPersonal(audience) || row.childId !== this.childId;
    this.#consulted.push({ audience, row });
  }

  /** Whether people of equal rights are told the same, whatever else there is: all that was asked for was found, and none of it is kept to named people. */
  get isAllKnown(): boolean {
    return this.#allKnown;
  }

  /** Whether nothing that was found, and nothing that was asked about it, tells apart two who stand so to the child. */
  holdsFor(both: readonly [Standing, Standing]): boolean {
    return this.#rows.every(({ type, row }) => readAlike(policyNamed(type)!, row, both)) && this.#consulted.every(({ audience, row }) => areAlikeIn(audience, row, both));
  }

  /** What PostgreSQL is to try everybody's standing on: kinds of record, whether all of them or the named alone, and the names. */
  get asked(): readonly [types: string[], whole: boolean[], ids: string[]] {
    const types = [...this.#types];
    return [types, types.map((type) => this.#listed.has(type)), this.#ids];
  }
}
