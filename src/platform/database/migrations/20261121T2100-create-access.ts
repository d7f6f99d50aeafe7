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

CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL CHECK (kind IN ('DEED', 'REFUSAL', 'READ')),
  person_id uuid NOT NULL, acting_for uuid, child_id uuid, rule text, subject_id uuid, types text[] NOT NULL DEFAULT '{}',
  kept_from_family text[] NOT NULL DEFAULT '{}');
CREATE INDEX audit_entry_of_child ON audit_entry (child_id, id);
COMMENT ON TABLE audit_entry IS 'Who did, tried or read what; never what it said. Only ever added to.';
COMMENT ON COLUMN audit_entry.kept_from_family IS 'Of the types, those that the family''s view of who looked leaves out.';

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

CREATE FUNCTION capacities(holder uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT ARRAY(SELECT DISTINCT organisation_id FROM post WHERE person_id = holder AND starts_at <= now() AND ends_at > now())
      || ARRAY(SELECT holder WHERE EXISTS (SELECT FROM child_relationship r WHERE r.acting_for = holder AND r.person_id = holder AND r.starts_at <= now() AND r.ends_at > now()))
$$;
COMMENT ON FUNCTION capacities IS 'The organisations a person may act for today, and their own id where they may act for a family.';

CREATE FUNCTION enter(asked_issuer text, asked_subject text, asked text, OUT "personId" uuid, OUT "actingFor" uuid, OUT offices text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
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

CREATE FUNCTION end_grants(ended_source uuid) RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
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

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON audit_entry TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY adds ON audit_entry FOR INSERT WITH CHECK (person_id = (SELECT viewer_person()));
CREATE POLICY own ON audit_entry FOR SELECT USING (person_id = (SELECT viewer_person()));

ALTER TABLE event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY adds ON event FOR INSERT WITH CHECK ((SELECT viewer_person()) IS NOT NULL);
CREATE POLICY reads ON event FOR SELECT USING ((SELECT current_setting('app.reads_events', true)) = 'on');

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON idempotency_key USING (person_id = (SELECT viewer_person()) AND acting_for = (SELECT viewer_acting_for()));
`;

export class CreateAccess20261121T2100 implements MigrationInterface {
  readonly name = 'CreateAccess1795294800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, functions, wall]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION one_version_at_a_time, end_grants, enter, capacities, viewer_offices, viewer_acting_for, viewer_person CASCADE`);
    await runner.query(`DROP TABLE account, post, child_relationship, record_share, audit_entry, event, idempotency_key, sealing_key, wall_stamp`);
  }
}
