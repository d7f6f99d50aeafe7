import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Going through entries in this order, what to remember of the chain before, and what is the highest entry that was sealed. */
interface Way {
  readonly entries: string;
  readonly last: string;
  readonly highest: string;
}
const UNSEALED = `SELECT e.* FROM audit_entry e
    WHERE e.id > progress.floor AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id AND s.entry_id > progress.floor)
    ORDER BY e.id LIMIT at_most`;
const LOOKED_UP = `SELECT * INTO last FROM audit_seal s WHERE s.chain = audit_chain(entry) ORDER BY s.sequence DESC LIMIT 1;`;
const oneByOne: Way = { entries: UNSEALED, last: LOOKED_UP, highest: 'seal.entry_id' };
const chainByChain: Way = {
  entries: `SELECT * FROM (${UNSEALED}) e ORDER BY audit_chain(e), e.id`,
  last: `IF seal.chain = audit_chain(entry) THEN last := seal; ELSE ${LOOKED_UP} END IF;`,
  highest: 'highest',
};

const sealing = ({ entries, last, highest }: Way): string => `CREATE OR REPLACE FUNCTION seal_audit(at_most integer) RETURNS SETOF audit_seal
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE progress audit_sealing; entry audit_entry; last audit_seal; seal audit_seal; top bigint; own xid8; horizon xid8; done integer := 0; highest bigint := 0;
BEGIN
  IF coalesce(at_most, 0) < 1 THEN RAISE EXCEPTION 'at least one entry must be asked for'; END IF;
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN RAISE EXCEPTION 'sealing is a transaction of its own'; END IF;
  IF NOT pg_try_advisory_xact_lock(hashtext('golden_thread audit')) THEN RETURN; END IF;
  SELECT * INTO STRICT progress FROM audit_sealing;
  SELECT coalesce(max(id), 0) INTO top FROM audit_entry;
  IF top <= progress.floor THEN RETURN; END IF;
  -- In this order: whoever holds an id up to top has a transaction id below ours.
  own := pg_current_xact_id();
  horizon := pg_snapshot_xmin(pg_current_snapshot());
  FOR entry IN
    ${entries}
  LOOP
    ${last}
    seal.chain := audit_chain(entry);
    seal.sequence := coalesce(last.sequence, 0) + 1;
    seal.entry_id := entry.id;
    seal.sealed_at := clock_timestamp();
    seal.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    seal.hash := audit_hash(seal, entry);
    INSERT INTO audit_seal SELECT seal.*;
    highest := greatest(highest, entry.id);
    done := done + 1;
    RETURN NEXT seal;
  END LOOP;
  IF horizon >= progress.awaited_xid THEN
    -- Whoever held an id up to the awaited one has ended, so those were all to be seen; we went through them in order.
    progress.floor := CASE WHEN done < at_most THEN progress.awaited_id ELSE greatest(progress.floor, least(progress.awaited_id, ${highest})) END;
  END IF;
  -- A transaction id to come is one of another cluster, from which the database was brought here.
  IF progress.floor >= progress.awaited_id OR progress.awaited_xid > own THEN
    progress.awaited_id := top;
    progress.awaited_xid := own;
  END IF;
  UPDATE audit_sealing SET floor = progress.floor, awaited_id = progress.awaited_id, awaited_xid = progress.awaited_xid;
END $$`;

/** Looks up the end of a chain once for all the entries that are added to it, so that a sealing, for which events wait, is soon over. */
export class SealChainByChain20261122T0003 implements MigrationInterface {
  readonly name = 'SealChainByChain1795305780000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sealing(chainByChain));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sealing(oneByOne));
  }
}
