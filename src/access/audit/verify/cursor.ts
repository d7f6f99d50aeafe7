import type { Connection } from '../../../platform/database/database';

const FETCH = 2_000;

/** The rows that a statement answers, a few at a time: however many there are, few are held. */
export async function* rowsOf<Row extends object>(connection: Connection, name: string, text: string): AsyncGenerator<Row> {
  await connection.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${text}`);
  for (;;) {
    const rows = await connection.query<Row>(`FETCH ${FETCH} FROM ${name}`);
    yield* rows;
    if (rows.length < FETCH) break;
  }
  await connection.query(`CLOSE ${name}`);
}
