import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
CREATE TABLE account (
  issuer text NOT NULL, subject text NOT NULL, holder_id uuid NOT NULL, suspended_at timestamptz,
  PRIMARY KEY (issuer, subject));
COMMENT ON TABLE account IS 'Which person or partner system an issuer''s subject is.';

CREATE TABLE post (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), person_id uuid NOT NULL, organisation_id uuid NOT NULL, kind text NOT NULL,
  starts_at timestamptz NOT NULL DEFAULT now(), ends_at timestamptz NOT NULL DEFAULT 'infinity');
CREATE UNIQUE INDEX post_once ON post (person_id, organisation_id, kind) WHERE ends_at = 'infinity';
CREATE INDEX post_of_organisation ON post (organisation_id);
COMMENT ON TABLE post IS 'What a person, or a partner system, is at an organisation: the capacities in which they may act.';

CREATE TABLE child_relationship (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), child_id uuid NOT NULL, person_id uuid, acting_for uuid NOT NULL, kind text NOT NULL,
  source text NOT NULL, source_id uuid NOT NULL, reason text,
  starts_at timestamptz NOT NULL DEFAULT now(), ends_at timestamptz NOT NULL DEFAULT 'infinity',
  granted_by uuid NOT NULL, granted_for uuid NOT NULL, kept_from_family boolean NOT NULL DEFAULT false);
CREATE INDEX child_relationship_of_child ON child_relationship (child_id, acting_for);
CREATE INDEX child_relationship_of_holder ON child_relationship (acting_for, person_id, kind) INCLUDE (child_id);
CREATE INDEX child_relationship_of_source ON child_relationship (source_id);
COMMENT ON TABLE child_relationship IS 'How someone stands to a child. Without a person it belongs to an office: whoever holds that post at the organisation.';

CREATE TABLE record_share (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), record_id uuid NOT NULL, child_id uuid NOT NULL, acting_for uuid NOT NULL, person_id uuid,
  decision_id uuid NOT NULL, starts_at timestamptz NOT NULL DEFAULT now(), ends_at timestamptz NOT NULL DEFAULT 'infinity',
  granted_by uuid NOT NULL, granted_for uuid NOT NULL);
CREATE INDEX record_share_of_record ON record_share (record_id, acting_for);
COMMENT ON TABLE record_share IS 'That a sharing decision opens one record to a person, or to all who act for an organisation.';

CREATE TABLE event (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(), id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL DEFAULT now(),
  name text NOT NULL, child_id uuid NOT NULL, subject_type text NOT NULL, subject_id uuid NOT NULL, about jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (xid, id));
COMMENT ON TABLE event IS 'That something was done: ids, never content.';

CREATE TABLE idempotency_key (
  person_id uuid NOT NULL, acting_for uuid NOT NULL, key text NOT NULL, deed text NOT NULL, digest text NOT NULL,
  subject_type text NOT NULL, subject_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (person_id, acting_for, key));

CREATE TABLE sealing_key (name text PRIMARY KEY, secret bytea NOT NULL);
INSERT INTO sealing_key VALUES ('cursor', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
CREATE TABLE wall_stamp (digest text PRIMARY KEY, raised_at timestamptz NOT NULL DEFAULT now());
`;

const functions = `
CREATE FUNCTION viewer_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;
CREATE FUNCTION viewer_acting_for() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.acting_for', true), '')::uuid $$;
CREATE FUNCTION viewer_offices() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(nullif(current_setting('app.offices', true), ''), '{}')::text[] $$;

CREATE FUNCTION capacities(holder uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT ARRAY(SELECT DISTINCT organisation_id FROM post WHERE person_id = holder AND starts_at <= now() AND ends_at > now())
      || ARRAY(SELECT holder WHERE EXISTS (SELECT FROM child_relationship r WHERE r.acting_for = holder AND r.person_id = holder AND r.starts_at <= now() AND r.ends_at > now()))
$$;
COMMENT ON FUNCTION capacities IS 'The organisations a person may act for today, and their own id where they may act for a family.';

CREATE FUNCTION enter(asked_issuer text, asked_subject text, asked text, OUT "personId" uuid, OUT "actingFor" uuid, OUT offices text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE mine uuid[];
BEGIN
  SELECT holder_id INTO "personId" FROM account WHERE issuer = asked_issuer AND subject = asked_subject AND suspended_at IS NULL;
  IF "personId" IS NULL THEN RAISE EXCEPTION 'no such account' USING ERRCODE = 'GT401'; END IF;
  mine := capacities("personId");
  IF asked IS NULL THEN
    "actingFor" := CASE cardinality(mine) WHEN 0 THEN "personId" WHEN 1 THEN mine[1] END;
  ELSE
    "actingFor" := (SELECT m FROM unnest(mine) AS m WHERE m::text = lower(asked) OR (asked = 'family' AND m = "personId"));
    IF "actingFor" IS NULL THEN RAISE EXCEPTION 'no such capacity' USING ERRCODE = 'GT403'; END IF;
  END IF;
  offices := ARRAY(SELECT DISTINCT kind FROM post WHERE person_id = "personId" AND organisation_id = "actingFor" AND starts_at <= now() AND ends_at > now());
  PERFORM set_config('app.person', "personId"::text, true), set_config('app.acting_for', coalesce("actingFor"::text, ''), true),
          set_config('app.offices', offices::text, true);
END $$;
COMMENT ON FUNCTION enter IS 'Makes the transaction the viewer''s own, in one capacity; row-level security asks what it sets.';

CREATE FUNCTION end_grants(ended_source uuid) RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH ended AS (
    UPDATE child_relationship r SET ends_at = now() WHERE r.source_id = ended_source AND r.ends_at > now() AND EXISTS (
      SELECT FROM child_relationship m WHERE m.child_id = r.child_id AND m.acting_for = viewer_acting_for() AND m.starts_at <= now() AND m.ends_at > now()
        AND (m.person_id = viewer_person() OR (m.person_id IS NULL AND m.kind = ANY (viewer_offices()))))
    RETURNING 1)
  SELECT count(*) FROM ended
$$;
COMMENT ON FUNCTION end_grants IS 'Ends every right that comes from a source. Whoever granted it, a deed of somebody around the child can end it.';

CREATE FUNCTION one_version_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN RAISE EXCEPTION 'version % cannot follow version %', NEW.version, OLD.version; END IF;
  IF NEW.id <> OLD.id OR NEW.child_id <> OLD.child_id THEN RAISE EXCEPTION 'a record stays the child''s own'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION only_handling_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.handling IS NOT DISTINCT FROM OLD.handling THEN RAISE EXCEPTION 'permission denied: what was said stays as it was said'; END IF;
  RETURN NEW;
END $$;
`;

const wall = `
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE post ENABLE ROW LEVEL SECURITY;
CREATE POLICY known ON post FOR SELECT USING (viewer_person() IS NOT NULL);

ALTER TABLE child_relationship ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON child_relationship TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own ON child_relationship FOR SELECT USING (
  acting_for = (SELECT viewer_acting_for()) AND (person_id = (SELECT viewer_person()) OR (person_id IS NULL AND kind = ANY ((SELECT viewer_offices())::text[]))));
CREATE POLICY grants ON child_relationship FOR INSERT WITH CHECK (granted_by = (SELECT viewer_person()) AND granted_for = (SELECT viewer_acting_for()));

ALTER TABLE record_share ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON record_share TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own ON record_share FOR SELECT USING (
  acting_for = (SELECT viewer_acting_for()) AND (person_id IS NULL OR person_id = (SELECT viewer_person())));

ALTER TABLE event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY adds ON event FOR INSERT WITH CHECK ((SELECT viewer_person()) IS NOT NULL);
CREATE POLICY reads ON event FOR SELECT USING ((SELECT current_setting('app.reads_events', true)) = 'on');

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON idempotency_key USING (person_id = (SELECT viewer_person()) AND acting_for = (SELECT viewer_acting_for()));
`;

const audit = `
CREATE TABLE audit_entry (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(), id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL CHECK (kind IN ('DEED', 'REFUSAL', 'READ')),
  person_id uuid NOT NULL, acting_for uuid, child_id uuid, rule text, subject_id uuid, types text[] NOT NULL DEFAULT '{}',
  kept_from_family text[] NOT NULL DEFAULT '{}', events integer NOT NULL DEFAULT 0, mark bytea);
CREATE INDEX audit_entry_of_child ON audit_entry (child_id, id);
COMMENT ON TABLE audit_entry IS 'Who did, tried or read what; never what it said. Only ever added to.';
COMMENT ON COLUMN audit_entry.xid IS 'Stands before id, so that whoever has drawn an id has a transaction id already: sealing counts on it.';
COMMENT ON COLUMN audit_entry.kept_from_family IS 'Of the types, those that the family''s view of who looked leaves out.';
COMMENT ON COLUMN audit_entry.events IS 'How many events the deed has told.';
COMMENT ON COLUMN audit_entry.mark IS 'What shows that a hub wrote the entry: it takes a key that is not in the database.';

CREATE TABLE audit_seal (
  chain uuid NOT NULL, sequence bigint NOT NULL, entry_id bigint NOT NULL UNIQUE, sealed_at timestamptz NOT NULL,
  previous bytea NOT NULL, hash bytea NOT NULL,
  PRIMARY KEY (chain, sequence));
COMMENT ON TABLE audit_seal IS 'The place of each entry in the chain of its organisation, and the hash over the entry and all before it. Only ever added to.';

CREATE TABLE audit_sealing (floor bigint NOT NULL, awaited_id bigint NOT NULL, awaited_xid xid8 NOT NULL);
INSERT INTO audit_sealing VALUES (0, 0, '0');
COMMENT ON TABLE audit_sealing IS 'How far sealing has come. Up to the floor there is no unsealed entry, and there will be none.';

CREATE FUNCTION audit_chain(entry audit_entry) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(entry.acting_for, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
$$;
COMMENT ON FUNCTION audit_chain IS 'The chain that an entry belongs to: its organisation''s, or that of all who had chosen no capacity.';

CREATE FUNCTION audit_hash(seal audit_seal, entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(string_agg(coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part, '-'), ',' ORDER BY place), 'UTF8'))
  FROM unnest(ARRAY['audit 1', seal.chain::text, seal.sequence::text, seal.entry_id::text, extract(epoch FROM seal.sealed_at)::text, encode(seal.previous, 'hex'),
    entry.xid::text, entry.id::text, extract(epoch FROM entry.at)::text, entry.kind, entry.person_id::text, entry.acting_for::text, entry.child_id::text,
    entry.rule, entry.subject_id::text, entry.types::text, entry.kept_from_family::text, entry.events::text, encode(entry.mark, 'hex')])
    WITH ORDINALITY AS p (part, place)
$$;

CREATE FUNCTION seal_audit(at_most integer) RETURNS SETOF audit_seal
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE progress audit_sealing; entry audit_entry; last audit_seal; seal audit_seal; top bigint; own xid8; horizon xid8; done integer := 0;
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
    SELECT e.* FROM audit_entry e
    WHERE e.id > progress.floor AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id AND s.entry_id > progress.floor)
    ORDER BY e.id LIMIT at_most
  LOOP
    SELECT * INTO last FROM audit_seal s WHERE s.chain = audit_chain(entry) ORDER BY s.sequence DESC LIMIT 1;
    seal.chain := audit_chain(entry);
    seal.sequence := coalesce(last.sequence, 0) + 1;
    seal.entry_id := entry.id;
    seal.sealed_at := clock_timestamp();
    seal.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    seal.hash := audit_hash(seal, entry);
    INSERT INTO audit_seal SELECT seal.*;
    done := done + 1;
    RETURN NEXT seal;
  END LOOP;
  IF horizon >= progress.awaited_xid THEN
    -- Whoever held an id up to the awaited one has ended, so those were all to be seen; we went through them in order.
    progress.floor := CASE WHEN done < at_most THEN progress.awaited_id ELSE greatest(progress.floor, least(progress.awaited_id, seal.entry_id)) END;
  END IF;
  -- A transaction id to come is one of another cluster, from which the database was brought here.
  IF progress.floor >= progress.awaited_id OR progress.awaited_xid > own THEN
    progress.awaited_id := top;
    progress.awaited_xid := own;
  END IF;
  UPDATE audit_sealing SET floor = progress.floor, awaited_id = progress.awaited_id, awaited_xid = progress.awaited_xid;
END $$;
COMMENT ON FUNCTION seal_audit IS 'Takes every entry that is committed and not yet sealed into its chain, in the order of their commits from call to call.';

CREATE FUNCTION audit_heads(beyond uuid, at_most integer) RETURNS SETOF audit_seal
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE reached uuid := beyond; told integer := 0;
BEGIN
  WHILE told < at_most LOOP
    SELECT s.chain INTO reached FROM audit_seal s WHERE s.chain > reached ORDER BY s.chain LIMIT 1;
    EXIT WHEN NOT FOUND;
    RETURN QUERY SELECT s.* FROM audit_seal s WHERE s.chain = reached ORDER BY s.sequence DESC LIMIT 1;
    told := told + 1;
  END LOOP;
END $$;
COMMENT ON FUNCTION audit_heads IS 'The last seal of each chain, chain by chain.';
REVOKE ALL ON FUNCTION seal_audit, audit_heads FROM PUBLIC;

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON audit_entry TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY adds ON audit_entry FOR INSERT WITH CHECK (person_id = (SELECT viewer_person()));
CREATE POLICY own ON audit_entry FOR SELECT USING (person_id = (SELECT viewer_person()));
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON audit_seal TO CURRENT_USER USING (true) WITH CHECK (true);
ALTER TABLE audit_sealing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON audit_sealing TO CURRENT_USER USING (true) WITH CHECK (true);
`;

export class CreateAccess20261121T2100 implements MigrationInterface {
  readonly name = 'CreateAccess1795294800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, functions, wall, audit]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION audit_heads, seal_audit, audit_hash, audit_chain, one_version_at_a_time, only_handling_changes, end_grants, enter, capacities, viewer_offices, viewer_acting_for, viewer_person CASCADE`);
    await runner.query(`DROP TABLE account, post, child_relationship, record_share, audit_sealing, audit_seal, audit_entry, event, idempotency_key, sealing_key, wall_stamp`);
  }
}
