import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const PARTS = `seal.chain::text, seal.sequence::text, seal.entry_id::text, extract(epoch FROM seal.sealed_at)::text, encode(seal.previous, 'hex'),
    entry.xid::text, entry.id::text, extract(epoch FROM entry.at)::text, entry.kind, entry.person_id::text, entry.acting_for::text, entry.child_id::text,
    entry.rule, entry.subject_id::text, entry.types::text, entry.kept_from_family::text, entry.events::text, encode(entry.mark, 'hex')`;

/** As a list in JSON, whose values can be told apart as well, and which PostgreSQL writes five times as fast. */
const asList = `CREATE OR REPLACE FUNCTION audit_hash(seal audit_seal, entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(array_to_json(ARRAY['audit 2', ${PARTS}, entry.children::text, entry.people::text])::text, 'UTF8'))
$$`;
const byLengths = `CREATE OR REPLACE FUNCTION audit_hash(seal audit_seal, entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(string_agg(coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part, '-'), ',' ORDER BY place), 'UTF8'))
  FROM unnest(ARRAY['audit 1', ${PARTS}])
    WITH ORDINALITY AS p (part, place)
$$`;

/** Going through what is unsealed: what a sealing answers, what it does with each entry, and what with all of them. */
interface Sealing {
  readonly answers: string;
  readonly each: string;
  readonly all: string;
}
const inSets: Sealing = {
  answers: 'TABLE (chain uuid, sequence bigint, sealed_at timestamptz, hash bytea, sealed integer)',
  each: 'seals := seals || seal;',
  all: `INSERT INTO audit_seal SELECT s.* FROM unnest(seals) AS s;
  RETURN QUERY SELECT DISTINCT ON (s.chain) s.chain, s.sequence, s.sealed_at, s.hash, (count(*) OVER (PARTITION BY s.chain))::integer FROM unnest(seals) AS s ORDER BY s.chain, s.sequence DESC;`,
};
const oneByOne: Sealing = { answers: 'SETOF audit_seal', each: 'INSERT INTO audit_seal SELECT seal.*; RETURN NEXT seal;', all: '' };

const sealing = ({ answers, each, all }: Sealing): string => `CREATE FUNCTION seal_audit(at_most integer) RETURNS ${answers}
LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
#variable_conflict use_column
DECLARE progress audit_sealing; entry audit_entry; last audit_seal; seal audit_seal; seals audit_seal[] := '{}'; next_chain uuid; top bigint; own xid8; horizon xid8; done integer := 0; highest bigint := 0;
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
    SELECT * FROM (SELECT e.* FROM audit_entry e
    WHERE e.id > progress.floor AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id AND s.entry_id > progress.floor)
    ORDER BY e.id LIMIT at_most) e ORDER BY audit_chain(e), e.id
  LOOP
    -- By itself first: beneath row-level security an index gives no order to what is compared with an expression, and the whole chain was read.
    next_chain := audit_chain(entry);
    IF seal.chain = next_chain THEN last := seal; ELSE SELECT * INTO last FROM audit_seal s WHERE s.chain = next_chain ORDER BY s.sequence DESC LIMIT 1; END IF;
    seal.chain := next_chain;
    seal.sequence := coalesce(last.sequence, 0) + 1;
    seal.entry_id := entry.id;
    seal.sealed_at := clock_timestamp();
    seal.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    seal.hash := audit_hash(seal, entry);
    highest := greatest(highest, entry.id);
    done := done + 1;
    ${each}
  END LOOP;
  ${all}
  IF horizon >= progress.awaited_xid THEN
    -- Whoever held an id up to the awaited one has ended, so those were all to be seen; we went through them in order.
    progress.floor := CASE WHEN done < at_most THEN progress.awaited_id ELSE greatest(progress.floor, least(progress.awaited_id, highest)) END;
  END IF;
  -- A transaction id to come is one of another cluster, from which the database was brought here.
  IF progress.floor >= progress.awaited_id OR progress.awaited_xid > own THEN
    progress.awaited_id := top;
    progress.awaited_xid := own;
  END IF;
  UPDATE audit_sealing SET floor = progress.floor, awaited_id = progress.awaited_id, awaited_xid = progress.awaited_xid;
END $$`;
const replaced = (how: Sealing): string[] => [
  'DROP FUNCTION seal_audit',
  sealing(how),
  `COMMENT ON FUNCTION seal_audit IS 'Takes every entry that is committed and not yet sealed into its chain, in the order of their commits from call to call.'`,
  'REVOKE ALL ON FUNCTION seal_audit FROM PUBLIC',
];

/** Every event waits for the sealing that is under way: what it does is hashed faster, written at once, and answered by the ends of the chains alone. */
export class SealInSets20261122T0501 implements MigrationInterface {
  readonly name = 'SealInSets1795323660000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [asList, ...replaced(inSets)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [byLengths, ...replaced(oneByOne)]) await runner.query(statement);
  }
}
