import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Connection } from '../../src/platform/database/database';

/** Does to the audit what somebody might who may do anything in the database, and has no key of a hub. */
export interface Tampering {
  readonly kind: string;
  readonly said: string;
  tamper(owner: Connection): Promise<void>;
}
/** What there is to tamper with. */
export interface Target {
  readonly chain: string;
  readonly length: number;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const seal = (chain: string, sequence: number): string => `chain = ${quoted(chain)} AND sequence = ${sequence}`;
const entry = (chain: string, sequence: number): string => `id = (SELECT entry_id FROM audit_seal WHERE ${seal(chain, sequence)})`;

/** Other values for each column; every one differs from what stood there. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  xid: [`(xid::text::bigint + 1)::text::xid8`, `'7'`],
  id: ['id + 1000000'],
  at: [`at + interval '1 microsecond'`, `at - interval '1 hour'`, `'infinity'`, `at - interval '4000 years'`],
  kind: [`CASE kind WHEN 'READ' THEN 'REFUSAL' ELSE 'READ' END`],
  person_id: ['gen_random_uuid()'],
  acting_for: ['gen_random_uuid()', `CASE WHEN acting_for IS NULL THEN person_id END`],
  child_id: ['gen_random_uuid()', `CASE WHEN child_id IS NULL THEN person_id END`],
  children: ['children || gen_random_uuid()', 'children[2:]'],
  people: ['people || gen_random_uuid()', 'people[2:]'],
  rule: [`coalesce(rule, '') || ' '`, `CASE WHEN rule IS NULL THEN '' END`],
  subject_id: ['gen_random_uuid()', `CASE WHEN subject_id IS NULL THEN person_id END`],
  types: [`types || '{Plan}'::text[]`, `ARRAY[types || 'x'::text]`, `array_append(types, NULL)`],
  kept_from_family: [`kept_from_family || '{Child}'::text[]`],
  events: ['events + 1', '-1 - events'],
  mark: [`set_byte(mark, 10, 255 - get_byte(mark, 10))`, 'NULL', `mark || '\\x00'`],
};
const sealedOtherwise: Readonly<Record<string, readonly string[]>> = {
  chain: ['gen_random_uuid()'],
  sequence: ['sequence + 1000000', '-sequence'],
  entry_id: ['entry_id + 1000000'],
  sealed_at: [`sealed_at + interval '1 microsecond'`],
  previous: [`set_byte(previous, 3, 255 - get_byte(previous, 3))`],
  hash: [`set_byte(hash, 3, 255 - get_byte(hash, 3))`, `'\\x'`],
};
/** Each column with each other value. */
const valuesOf = (columns: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(columns).flatMap(([column, values]) => values.map((value): [string, string] => [column, value]));
export const editedColumns = { audit_entry: Object.keys(otherwise), audit_seal: Object.keys(sealedOtherwise) };

/** Gives a chain new places and new hashes from the first to the last: what it says hangs together again. */
const reseal = (owner: Connection, chain: string): Promise<object[]> =>
  owner.query(`DO $$
    DECLARE s audit_seal; n bigint := 0; previous bytea := decode(repeat('00', 32), 'hex');
    BEGIN
      CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM audit_seal WHERE chain = ${quoted(chain)};
      DELETE FROM audit_seal WHERE chain = ${quoted(chain)};
      FOR s IN SELECT * FROM kept ORDER BY sequence LOOP
        n := n + 1; s.sequence := n; s.previous := previous;
        SELECT audit_hash(s, e) INTO s.hash FROM audit_entry e WHERE e.id = s.entry_id;
        previous := s.hash;
        INSERT INTO audit_seal SELECT s.*;
      END LOOP;
      DROP TABLE kept;
    END $$`);

const remove = async (owner: Connection, chain: string, sequence: number): Promise<void> => {
  await owner.query(`DELETE FROM audit_entry WHERE ${entry(chain, sequence)}`);
  await owner.query(`DELETE FROM audit_seal WHERE ${seal(chain, sequence)}`);
};
/** A made-up entry, like one that there is, with a mark that was thought up. */
const forge = async (owner: Connection, chain: string, like: number): Promise<string> => {
  const mark = createHash('sha256').update(randomUUID()).digest('hex');
  const [forged] = await owner.query<{ id: string }>(
    `INSERT INTO audit_entry (kind, person_id, acting_for, child_id, rule, subject_id, types, at, mark)
     SELECT kind, gen_random_uuid(), acting_for, child_id, rule, subject_id, types, at, substring(mark FOR 8) || '\\x${mark}${mark.slice(0, 32)}'
     FROM audit_entry WHERE ${entry(chain, like)} RETURNING id`,
  );
  return forged!.id;
};
/** Puts an entry at a place between two others. */
const place = (owner: Connection, chain: string, at: number, id: string): Promise<object[]> =>
  owner.query(
    `UPDATE audit_seal SET sequence = -sequence - 1 WHERE chain = ${quoted(chain)} AND sequence >= ${at};
     UPDATE audit_seal SET sequence = -sequence WHERE chain = ${quoted(chain)} AND sequence < 0;
     INSERT INTO audit_seal SELECT ${quoted(chain)}, ${at}, ${id}, now(), '\\x', '\\x'`,
  );
const exchange = async (owner: Connection, chain: string, [one, other]: readonly [number, number]): Promise<void> => {
  await owner.query(`UPDATE audit_seal SET sequence = -1 WHERE ${seal(chain, one)}`);
  await owner.query(`UPDATE audit_seal SET sequence = ${one} WHERE ${seal(chain, other)}`);
  await owner.query(`UPDATE audit_seal SET sequence = ${other} WHERE ${seal(chain, -1)}`);
};
/** Lets two entries say what the other said. */
const exchangeContents = (owner: Connection, chain: string, [one, other]: readonly [number, number]): Promise<object[]> => {
  const columns = editedColumns.audit_entry.filter((column) => column !== 'id');
  return owner.query(
    `UPDATE audit_entry e SET (${columns.join(', ')}) = (SELECT ${columns.map((column) => `o.${column}`).join(', ')} FROM audit_entry o WHERE o.id <> e.id AND o.id IN (pair.a, pair.b))
     FROM (SELECT (SELECT entry_id FROM audit_seal WHERE ${seal(chain, one)}) AS a, (SELECT entry_id FROM audit_seal WHERE ${seal(chain, other)}) AS b) AS pair
     WHERE e.id IN (pair.a, pair.b)`,
  );
};

interface Chosen {
  readonly chain: string;
  readonly length: number;
  readonly at: number;
  readonly another: number;
  readonly pick: number;
}
type Deed = (owner: Connection, chosen: Chosen) => Promise<unknown>;
const picked = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;

async function editEntry(owner: Connection, { chain, at, pick }: Chosen): Promise<void> {
  const [column, value] = picked(valuesOf(otherwise), pick);
  if (column === 'id') {
    await owner.query('ALTER TABLE audit_entry ALTER COLUMN id DROP IDENTITY');
    await owner.query(`UPDATE audit_entry SET id = id + 1000000 WHERE ${entry(chain, at)}`);
    await owner.query(`UPDATE audit_seal SET entry_id = entry_id + 1000000 WHERE ${seal(chain, at)}`);
    return;
  }
  const changed = await owner.query(
    `UPDATE audit_entry SET ${column} = ${value} WHERE ${entry(chain, at)} AND (${value}) IS DISTINCT FROM ${column} RETURNING id`,
  );
  if (changed.length === 0) await owner.query(`UPDATE audit_entry SET at = at + interval '1 day' WHERE ${entry(chain, at)}`);
}
const editSeal: Deed = (owner, { chain, at, pick }) => {
  const [column, value] = picked(valuesOf(sealedOtherwise), pick);
  return owner.query(`UPDATE audit_seal SET ${column} = ${value} WHERE ${seal(chain, at)}`);
};
const truncate: Deed = async (owner, { chain, length, at }) => {
  for (let sequence = at; sequence <= length; sequence++) await remove(owner, chain, sequence);
};

/** Everything by itself, and then again with the chain made to hang together. */
const crude: Readonly<Record<string, Deed>> = {
  'edit of an entry': editEntry,
  'edit of a seal': editSeal,
  'edit whose own hash is made to fit': async (owner, { chain, at }) => {
    await owner.query(`UPDATE audit_seal SET sealed_at = sealed_at - interval '1 hour' WHERE ${seal(chain, at)}`);
    await owner.query(
      `UPDATE audit_seal s SET hash = audit_hash(s, e) FROM audit_entry e WHERE e.id = s.entry_id AND s.${seal(chain, at)}`,
    );
  },
  'deletion of an entry and its seal': (owner, { chain, at }) => remove(owner, chain, at),
  'deletion of an entry': (owner, { chain, at }) => owner.query(`DELETE FROM audit_entry WHERE ${entry(chain, at)}`),
  'deletion of a seal': (owner, { chain, at }) => owner.query(`DELETE FROM audit_seal WHERE ${seal(chain, at)}`),
  'swap of two places': (owner, { chain, at, another }) => exchange(owner, chain, [at, another]),
  'swap of what two entries say': (owner, { chain, at, another }) => exchangeContents(owner, chain, [at, another]),
  'insertion of a forged entry': (owner, { chain, at }) => forge(owner, chain, at),
  'insertion of an entry without a mark': (owner, { chain, at }) =>
    owner.query(
      `INSERT INTO audit_entry (kind, person_id, acting_for, at) SELECT 'READ', coalesce(person_id, gen_random_uuid()), acting_for, at FROM audit_entry WHERE ${entry(chain, at)}`,
    ),
  'insertion of a copy': (owner, { chain, at }) => {
    const columns = editedColumns.audit_entry.filter((column) => column !== 'id').join(', ');
    return owner.query(`INSERT INTO audit_entry (${columns}) SELECT ${columns} FROM audit_entry WHERE ${entry(chain, at)}`);
  },
  'truncation of the tail': truncate,
};
const careful: Readonly<Record<string, Deed>> = {
  'rewrite after an edit': async (owner, chosen) => {
    const [column, value] = picked(
      valuesOf(otherwise).filter(([name]) => name !== 'id' && name !== 'acting_for'),
      chosen.pick,
    );
    await owner.query(`UPDATE audit_entry SET ${column} = coalesce(${value}, ${column}) WHERE ${entry(chosen.chain, chosen.at)}`);
    // What moves within the chain by itself must move: otherwise nothing was done.
    await owner.query(`UPDATE audit_seal SET sealed_at = sealed_at + interval '1 second' WHERE ${seal(chosen.chain, chosen.at)}`);
  },
  'rewrite after a deletion': (owner, { chain, at }) => remove(owner, chain, at),
  'rewrite after a swap': (owner, { chain, at, another }) => exchange(owner, chain, [at, another]),
  'rewrite after an insertion': async (owner, { chain, at }) => place(owner, chain, at, await forge(owner, chain, at)),
  'rewrite after a forged entry at the end': async (owner, { chain, length, at }) =>
    place(owner, chain, length + 1, await forge(owner, chain, at)),
};
const resealed =
  (deed: Deed): Deed =>
  async (owner, chosen) => {
    await deed(owner, chosen);
    await reseal(owner, chosen.chain);
  };
const deeds: Readonly<Record<string, Deed>> = {
  ...crude,
  ...Object.fromEntries(Object.entries(careful).map(([kind, deed]) => [kind, resealed(deed)])),
};
export const kindsOfTampering = Object.keys(deeds);

/** Any tampering with any entry of any chain that has at least two. */
export const anyTampering = (targets: readonly Target[]): fc.Arbitrary<Tampering> =>
  fc
    .record({
      kind: fc.constantFrom(...kindsOfTampering),
      target: fc.constantFrom(...targets),
      place: fc.nat(),
      other: fc.nat(),
      pick: fc.nat(),
    })
    .map(({ kind, target: { chain, length }, place: where, other, pick }) => {
      const at = 1 + (where % length);
      const another = 1 + ((at + (other % (length - 1))) % length);
      return {
        kind,
        said: `${kind} at ${at} (${another}) of ${length} in ${chain}, ${pick}`,
        tamper: async (owner) => void (await deeds[kind]!(owner, { chain, length, at, another, pick })),
      };
    });
