import type { Connection } from '../../../platform/database/database';
import type { AuditKeys } from '../audit-keys';
import { faultOfMark } from '../mark';
import { rowsOf } from './cursor';
import { ENTRY, type StoredEntry } from './stored';

type Report = (what: string) => void;

/** What waits to be sealed: each entry must be a hub's own, and none may have been passed over. Answers how many wait. */
export async function lookAtUnsealed(owner: Connection, keys: AuditKeys, report: Report): Promise<number> {
  const progress = await owner.query<{ floor: string }>('SELECT floor FROM audit_sealing');
  if (progress.length !== 1) report('how far sealing has come is not known any more');
  const floor = BigInt(progress[0]?.floor ?? 0);
  const unsealed = `SELECT ${ENTRY} FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id) ORDER BY e.id`;
  let waiting = 0;
  for await (const entry of rowsOf<StoredEntry>(owner, 'unsealed', unsealed)) {
    waiting++;
    const fault = BigInt(entry.id) <= floor ? 'it was passed over, or its seal is gone' : faultOfMark(keys, entry.mark, entry);
    if (fault) report(`the unsealed entry ${entry.id}: ${fault}`);
  }
  return waiting;
}

/** An entry that was put in a second time bears the mark of the first. */
export async function lookForCopies(owner: Connection, report: Report): Promise<void> {
  const copies = `
    SELECT min(e.id)::text AS first, max(e.id)::text AS last FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id
    WHERE e.mark IS NOT NULL GROUP BY e.mark HAVING count(*) > 1`;
  for await (const { first, last } of rowsOf<{ first: string; last: string }>(owner, 'copies', copies)) {
    report(first === last ? `the entry ${first} is sealed twice` : `the entries ${first} and ${last} are one and the same`);
  }
}

/** Whom an entry of several names finds it by what is noted beside it; were that gone, the reading would be hidden from them. */
export async function lookForUnmentioned(owner: Connection, report: Report): Promise<void> {
  const unmentioned = `
    SELECT e.id::text AS id, count(*)::text AS missing FROM audit_entry e, unnest(e.children || e.people) AS named
    WHERE (e.children IS NOT NULL OR e.people IS NOT NULL) AND NOT EXISTS (SELECT FROM audit_mention m WHERE m.about = named AND m.entry_id = e.id)
    GROUP BY e.id ORDER BY e.id`;
  for await (const { id, missing } of rowsOf<{ id: string; missing: string }>(owner, 'unmentioned', unmentioned)) {
    report(`the entry ${id} is hidden from ${missing} of those whom it names`);
  }
}

interface Told {
  readonly xid: string;
  readonly said: string;
  readonly told: string;
}

/**
 * A deed writes its entry and its events in one transaction, and the entry says how many they are: what lacks the other shows. Up to where
 * events were let go for their age, entries alone are left.
 */
export async function lookForLoneEvents(owner: Connection, report: Report): Promise<void> {
  const different = `
    SELECT xid::text AS xid, coalesce(said, 0)::text AS said, coalesce(told, 0)::text AS told
    FROM (SELECT xid, sum(events) AS said FROM audit_entry GROUP BY xid) entries
    FULL JOIN (SELECT xid, count(*) AS told FROM event GROUP BY xid) events USING (xid)
    WHERE coalesce(said, 0) <> coalesce(told, 0) AND xid > (SELECT f.xid FROM event_floor f) ORDER BY xid`;
  for await (const { xid, said, told } of rowsOf<Told>(owner, 'lone', different)) {
    report(`transaction ${xid} told ${told} events, and its audit entries say ${said}: an entry or an event is gone, or was added`);
  }
}
