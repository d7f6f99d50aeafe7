import { instantOf } from '../platform/clock';
import type { Connection, Lender } from '../platform/database/database';
import { REACHED, type Reached, type Replica } from '../platform/database/replica';
import { HubError } from '../platform/graphql/errors';
import { enter, type Credentials, type Viewer } from './viewer';

/** What was counted, in rows that name nobody. */
export interface Report<Row> {
  readonly rows: Row[];
  /** All that was recorded by then is in it. */
  readonly asOf: string;
}

export const asOf = ({ enteredAt }: Viewer): string => instantOf(enteredAt);

/**
 * Reads reports from a replica. Whoever asks enters on the primary first, which lets them in or not and says how far it has come; the replica is
 * asked only when it has come as far, and they enter there by the same function. So it knows of every right and every record that the primary
 * knew of, and a right that was ended before the question is ended there too. `docs/decisions/0017` has the argument.
 */
export class Reports {
  constructor(
    private readonly primary: Lender,
    private readonly replica: Replica,
  ) {}

  /** Undefined where the replica does not serve: the primary answers then. A refusal is a refusal, whoever says it. */
  async read<Row extends object>(credentials: Credentials, text: string, values: readonly unknown[]): Promise<Report<Row> | undefined> {
    if (this.replica.rests) return undefined;
    try {
      const { viewer, rows: [reached] } = await inside(this.primary, credentials, (tx) => tx.query<Reached>(REACHED));
      const { rows } = await inside(this.replica.abreastOf(reached!, viewer.enteredAt), credentials, (tx) => tx.query<Row>(text, values));
      return { rows, asOf: asOf(viewer) };
    } catch (error) {
      if (error instanceof HubError) throw error;
      this.replica.failed(error);
      return undefined;
    }
  }
}

/** One question in a transaction of its own, which is over when it is answered: nothing on the primary waits for a long report. */
async function inside<Row>(pool: Lender, credentials: Credentials, asks: (tx: Connection) => Promise<Row[]>): Promise<{ viewer: Viewer; rows: Row[] }> {
  const { tx, viewer } = await enter(pool, credentials);
  try {
    const asked = asks(tx);
    asked.catch(() => undefined);
    // Whoever is not let in is told that, and not that their question failed behind it.
    const entered = { viewer: await viewer, rows: await asked };
    await tx.commit();
    return entered;
  } catch (error) {
    await tx.rollback();
    throw error;
  }
}
