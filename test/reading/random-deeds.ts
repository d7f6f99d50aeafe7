import { randomUUID } from 'node:crypto';
import { HandlingCode } from '../../src/access';
import type { Connection } from '../../src/platform/database/database';
import { columnOf, tableOf } from '../../src/platform/database/table';
import type { Neighbourhood } from '../matrix/world/neighbourhood';
import { recordEntities } from '../matrix/world/plant';
import type { Viewer } from '../matrix/world/viewers';

/** Something that changes what somebody is told: of a record, of a right, of a directory, of the day. */
export type Deed = (around: Around) => Promise<unknown>;
export interface Around {
  readonly neighbourhood: Neighbourhood;
  readonly owner: Connection;
  readonly who: Viewer;
  /** What they were told. */
  readonly told: string;
  /** Picks one of several, the same for the same seed. */
  pick<T>(from: readonly T[]): T;
}

const here = ({ neighbourhood }: Around): string => neighbourhood.known.here.childId;
const held = (around: Around) => around.neighbourhood.garden.records.values();
/** A record, mostly one of those that somebody was told of. */
function aRecord(around: Around) {
  const records = [...held(around)].filter(({ childId }) => childId === here(around));
  const told = records.filter(({ id }) => around.told.includes(id));
  return around.pick(told.length > 0 ? around.pick([records, told, told]) : records);
}
/** Somebody, mostly one whose name was told. */
function somebody({ neighbourhood: { viewers }, told, pick }: Around): Viewer {
  const named = viewers.filter(({ kind, state }) => told.includes(`"${kind} ${state}`));
  return pick(named.length > 0 ? named : viewers);
}
const someOrganisation = ({ neighbourhood: { viewers }, pick }: Around): string => pick(viewers.filter(({ state }) => state === 'current')).actingFor;
const tableNamed = (type: string): string => `"${tableOf(recordEntities.get(type)!).name}"`;

/** Says something else in a record of any kind. */
async function reword(around: Around): Promise<unknown> {
  const { type, id, row } = aRecord(around);
  const all = Object.entries(row).filter(([, value]) => typeof value === 'string' && value.startsWith('canary'));
  const told = all.filter(([, value]) => around.told.includes(String(value)));
  const texts = told.length > 0 ? told : all;
  if (texts.length === 0) return undefined;
  const column = columnOf(recordEntities.get(type)!, around.pick(texts)[0]).name;
  return around.owner.query(`UPDATE ${tableNamed(type)} SET "${column}" = "${column}" || '!', version = version + 1 WHERE id = $1`, [id]);
}

async function handle(around: Around): Promise<unknown> {
  const { type, id } = aRecord(around);
  return around.owner.query(`UPDATE ${tableNamed(type)} SET handling = $2, version = version + 1 WHERE id = $1`, [id, around.pick([null, ...Object.values(HandlingCode)])]);
}

/** Brings a record in beside another of its kind, or takes one out that is there twice. */
async function copy(around: Around): Promise<unknown> {
  const { type, id } = aRecord(around);
  const columns = tableOf(recordEntities.get(type)!).columns.filter(({ computed, property }) => !computed && property !== 'id').map(({ name }) => `"${name}"`).join(', ');
  return around.owner.query(`INSERT INTO ${tableNamed(type)} (id, ${columns}) SELECT $2, ${columns} FROM ${tableNamed(type)} WHERE id = $1`, [id, randomUUID()]);
}

const RIGHTS = 'child_id = $1 AND (person_id = $2 OR (person_id IS NULL AND acting_for = $3))';
const setEnd = (ends: string) => (around: Around): Promise<unknown> =>
  around.owner.query(`UPDATE child_relationship SET ends_at = ${ends}, starts_at = least(starts_at, now() - interval '1 day') WHERE ${RIGHTS}`, [here(around), around.who.personId, around.who.actingFor]);

const share: Deed = async (around) => {
  const { type, id } = aRecord(around);
  return around.owner.query(
    `INSERT INTO record_share (record_type, record_id, child_id, acting_for, decision_id, share_id, granted_by, granted_for) VALUES ($1, $2, $3, $4, $5, $5, $6, $4)`,
    [type, id, here(around), around.who.actingFor, randomUUID(), around.who.personId],
  );
};
const shutOut = (record: boolean): Deed => (around) =>
  around.owner.query(
    `INSERT INTO shut_out (child_id, person_id, record_id, in_family, source, source_id, granted_by, granted_for) VALUES ($1, $2, $3, $4, 'CourtOrder', $5, $2, $2)`,
    [here(around), around.who.personId, record ? aRecord(around).id : null, around.pick(['SHUT', 'RESTRICTED']), randomUUID()],
  );
const set = (text: string, ...of: readonly ('personId' | 'actingFor')[]): Deed => ({ owner, who }) => owner.query(text, of.map((each) => who[each]));

/** Lets everybody be who they were, so that some of many are told something still. */
const takeItBack: Deed = async ({ owner }) => {
  for (const table of ['child_relationship', 'post']) await owner.query(`UPDATE ${table} SET ends_at = 'infinity' WHERE ends_at BETWEEN now() - interval '1 day' AND now()`);
  await owner.query(`UPDATE shut_out SET ends_at = now() WHERE starts_at > now() - interval '1 day'`);
  await owner.query(`UPDATE account SET suspended_at = NULL WHERE suspended_at > now() - interval '1 day'`);
};

export const deeds: Readonly<Record<string, Deed>> = {
  reword, handle, copy,
  'reword once more': reword,
  'end a right': setEnd('now()'),
  'let a right begin': setEnd(`'infinity'`),
  share,
  'end what is shared': set('UPDATE record_share SET ends_at = now() WHERE acting_for = $1', 'actingFor'),
  'order that nothing be told': shutOut(false),
  'shut out of one record': shutOut(true),
  'end the orders': set('UPDATE shut_out SET ends_at = now() WHERE person_id = $1', 'personId'),
  'close an account': set('UPDATE account SET suspended_at = now() WHERE holder_id = $1', 'personId'),
  'open an account': set('UPDATE account SET suspended_at = NULL WHERE holder_id = $1', 'personId'),
  'leave a post': set(`UPDATE post SET ends_at = now() WHERE person_id = $1 AND ends_at = 'infinity'`, 'personId'),
  'rename a person': (around) => around.owner.query(`UPDATE person SET name = name || '!' WHERE id = $1`, [somebody(around).personId]),
  'rename an organisation': (around) => around.owner.query(`UPDATE organisation SET name = name || '!' WHERE id = $1`, [someOrganisation(around)]),
  'take it back': takeItBack,
  'take it back once more': takeItBack,
  'wait for a day': async ({ neighbourhood: { hub } }) => hub.clock.advance('P1D'),
};
