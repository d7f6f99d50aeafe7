import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE "emergency_access" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "scope" text NOT NULL,
      "reason" text NOT NULL,
      "state" text NOT NULL,
      "hours" integer NOT NULL,
      "starts_at" TIMESTAMP WITH TIME ZONE,
      "expires_at" TIMESTAMP WITH TIME ZONE,
      "second_person_id" uuid,
      "second_organisation_id" uuid,
      "second_note" text,
      "unsafe_to_tell" text,
      "review_due_at" TIMESTAMP WITH TIME ZONE,
      "verdict" text,
      "review_note" text,
      "reviewed_by" uuid,
      "reviewed_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "emergency_access_has_two_people" CHECK ((second_person_id <> recorded_by)),
      CONSTRAINT "emergency_access_has_an_end" CHECK (((expires_at IS NULL) OR (expires_at <= (starts_at + '24:00:00'::interval)))),
      CONSTRAINT "PK_df6a3cc6b2bd3f218edb410a3f3" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ac1a860d66959dec2faa505360" ON "emergency_access" ("child_id")`,
  `CREATE INDEX "IDX_ecf6640295e276181c008350f7" ON "emergency_access" ("review_due_at")`,
  `CREATE TABLE "emergency_notice" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "told_to" text NOT NULL,
      "emergency_access_id" uuid NOT NULL,
      "opened_by" uuid NOT NULL,
      "opened_for" uuid NOT NULL,
      "scope" text NOT NULL,
      "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "PK_749265f9631a08221dc9af4df5f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_36600259c7879d8adbbf499f46" ON "emergency_notice" ("child_id")`,
  `CREATE INDEX "IDX_f44e9bfea4187b041bb0e511a2" ON "emergency_notice" ("emergency_access_id")`,
  `CREATE TABLE "handling_decision" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "record_type" text NOT NULL,
      "record_id" uuid NOT NULL,
      "before" text,
      "after" text,
      "reason" text,
      CONSTRAINT "PK_cbbac9deeab7cf7aeb1c48d0cc6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_5d408b2715c6618493e28344e0" ON "handling_decision" ("child_id")`,
  `CREATE TABLE "share" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "decision_id" uuid NOT NULL,
      "decided_as" text NOT NULL,
      "organisation_id" uuid NOT NULL,
      "person_id" uuid,
      "post" text,
      "purpose" text NOT NULL,
      "items" jsonb NOT NULL,
      "until_on" date,
      "ended_at" TIMESTAMP WITH TIME ZONE,
      "ended_reason" text,
      CONSTRAINT "PK_67a2b28d2cff31834bc2aa1ed7c" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_b9a404d0ee6255f48ad34c5efc" ON "share" ("child_id")`,
  `CREATE INDEX "IDX_898ae7202e3f557fad1a1ce5ef" ON "share" ("decision_id")`,
  `CREATE TABLE "sharing_decision" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "decision" text NOT NULL,
      "decided_as" text NOT NULL,
      "purpose" text NOT NULL,
      "asked_by" text,
      "items" jsonb NOT NULL,
      "recipients" jsonb NOT NULL,
      "lawful_basis" text NOT NULL,
      "lawful_condition" text NOT NULL,
      "consent" text NOT NULL,
      "consent_reason" text,
      "necessity" text,
      "detriment" text,
      "review_on" date,
      "until_on" date,
      CONSTRAINT "PK_a4e7f44e0beb588d55543fc76f4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_6e2913f26893c094ff1e987c53" ON "sharing_decision" ("child_id")`,
];

const shares = [
  `ALTER TABLE record_share ADD COLUMN record_type text NOT NULL, ADD COLUMN share_id uuid NOT NULL, ADD COLUMN post text`,
  `CREATE INDEX record_share_of_holder ON record_share (acting_for, child_id)`,
  `CREATE INDEX record_share_of_share ON record_share (share_id)`,
  `COMMENT ON TABLE record_share IS 'That a sharing decision opens one record to a person, to whoever holds a post, or to all who act for an organisation.'`,
  `DROP POLICY own ON record_share`,
  `CREATE POLICY own ON record_share FOR SELECT USING (
    acting_for = (SELECT viewer_acting_for()) AND (person_id IS NULL OR person_id = (SELECT viewer_person()))
    AND (post IS NULL OR post = ANY ((SELECT viewer_offices())::text[])))`,
  `CREATE FUNCTION end_shares(ended uuid) RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH ended AS (
      UPDATE record_share SET ends_at = now() WHERE share_id = ended AND ends_at > now() AND granted_for = viewer_acting_for() RETURNING 1)
    SELECT count(*) FROM ended
  $$`,
  `COMMENT ON FUNCTION end_shares IS 'Closes what a share opened. Whoever of the organisation shared it, a deed of a colleague can end it.'`,
  // A record stays its originator's, and nobody else says who may see it; whoever owns the database is not asked.
  `CREATE OR REPLACE FUNCTION one_version_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.version <> OLD.version + 1 THEN RAISE EXCEPTION 'version % cannot follow version %', NEW.version, OLD.version; END IF;
    IF NEW.id <> OLD.id OR NEW.child_id <> OLD.child_id THEN RAISE EXCEPTION 'a record stays the child''s own'; END IF;
    IF viewer_person() IS NULL THEN RETURN NEW; END IF;
    IF NEW.recorded_by <> OLD.recorded_by OR NEW.recorded_for <> OLD.recorded_for THEN RAISE EXCEPTION 'a record stays its originator''s'; END IF;
    IF NEW.handling IS DISTINCT FROM OLD.handling AND OLD.recorded_for IS DISTINCT FROM viewer_acting_for() THEN
      RAISE EXCEPTION 'only the originator says who may see a record';
    END IF;
    RETURN NEW;
  END $$`,
];

const emergencies = [
  `CREATE TABLE emergency_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, person_id uuid NOT NULL, acting_for uuid NOT NULL, at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX emergency_attempt_of_person ON emergency_attempt (person_id, at)`,
  `COMMENT ON TABLE emergency_attempt IS 'That somebody tried to open a record in an emergency, whatever came of it.'`,
  `ALTER TABLE emergency_attempt ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE emergency_attempt FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY owner_keeps ON emergency_attempt TO CURRENT_USER USING (true) WITH CHECK (true)`,
  `CREATE FUNCTION count_emergency_attempt(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE tries integer;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(viewer_person()::text, 4));
    SELECT count(*) INTO tries FROM emergency_attempt WHERE person_id = viewer_person() AND at > now() - interval '1 hour';
    IF tries < most THEN INSERT INTO emergency_attempt (person_id, acting_for) VALUES (viewer_person(), viewer_acting_for()); END IF;
    RETURN tries + 1;
  END $$`,
  `COMMENT ON FUNCTION count_emergency_attempt IS 'How many tries of the viewer within an hour this is. Beyond the most it is not counted, so that an hour is an hour.'`,
  `CREATE FUNCTION emergency_reviews_overdue() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM emergency_access WHERE recorded_by = viewer_person() AND starts_at IS NOT NULL AND verdict IS NULL AND review_due_at < now())
  $$`,
  `COMMENT ON FUNCTION emergency_reviews_overdue IS 'Whether an access of the viewer, in whichever capacity, should have been reviewed by now.'`,
  `CREATE FUNCTION child_for_emergency(asked_id uuid, asked_scheme text, asked_value text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
    WITH found AS (
      SELECT c.id FROM child c WHERE c.id = asked_id
      UNION SELECT i.child_id FROM child_identifier i WHERE i.scheme = asked_scheme AND i.value = asked_value AND i.verification <> 'DOUBTFUL'),
    one AS (SELECT min(id::text)::uuid AS id FROM found HAVING count(*) = 1)
    SELECT one.id FROM one
    WHERE EXISTS (SELECT FROM emergency_attempt a WHERE a.person_id = viewer_person() AND a.acting_for = viewer_acting_for() AND a.at > now() - interval '1 minute')
      AND NOT EXISTS (SELECT FROM family_member m WHERE m.child_id = one.id AND m.person_id = viewer_person())
      AND NOT EXISTS (SELECT FROM child_relationship r WHERE r.child_id = one.id AND r.person_id = viewer_person() AND r.acting_for = viewer_person())
  $$`,
  `COMMENT ON FUNCTION child_for_emergency IS 'The one child that is meant, to somebody whose try was just counted, and never to the child''s own family.'`,
  `CREATE FUNCTION stands_near(asked_child uuid, asked_organisation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT asked_organisation = viewer_acting_for() AND EXISTS (SELECT FROM child_relationship r WHERE r.child_id = asked_child AND r.acting_for = asked_organisation
      AND r.kind NOT LIKE 'EMERGENCY%' AND r.source <> 'EmergencyAccess' AND r.starts_at <= now() AND r.ends_at > now())
  $$`,
  `COMMENT ON FUNCTION stands_near IS 'Whether anybody of the viewer''s own organisation knows the child otherwise than by an emergency.'`,
  `CREATE FUNCTION end_grants_of(ended_source uuid, ended_kinds text[]) RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH ended AS (
      UPDATE child_relationship r SET ends_at = now() WHERE r.source_id = ended_source AND r.kind = ANY (ended_kinds) AND r.ends_at > now() AND EXISTS (
        SELECT FROM child_relationship m WHERE m.child_id = r.child_id AND m.acting_for = viewer_acting_for() AND m.starts_at <= now() AND m.ends_at > now()
          AND (m.person_id = viewer_person() OR (m.person_id IS NULL AND m.kind = ANY (viewer_offices()))))
      RETURNING 1)
    SELECT count(*) FROM ended
  $$`,
  `COMMENT ON FUNCTION end_grants_of IS 'Ends the rights of these kinds that come from a source.'`,
  `DROP POLICY grants ON child_relationship`,
  // What is opened in an emergency always ends by itself, and nobody opens what is of safeguarding to themself.
  `CREATE POLICY grants ON child_relationship FOR INSERT WITH CHECK (
    granted_by = (SELECT viewer_person()) AND granted_for = (SELECT viewer_acting_for())
    AND (kind NOT IN ('EMERGENCY_HEALTH_AND_CARE', 'EMERGENCY_RECORD', 'EMERGENCY_SAFEGUARDING')
      OR (source = 'EmergencyAccess' AND person_id IS NOT NULL AND ends_at <= now() + interval '24 hours'))
    AND (kind <> 'EMERGENCY_SAFEGUARDING' OR person_id <> granted_by))`,
];

const down = [
  'DROP POLICY grants ON child_relationship',
  `CREATE POLICY grants ON child_relationship FOR INSERT WITH CHECK (granted_by = (SELECT viewer_person()) AND granted_for = (SELECT viewer_acting_for()))`,
  'DROP FUNCTION IF EXISTS may_open CASCADE',
  'DROP FUNCTION count_emergency_attempt, emergency_reviews_overdue, child_for_emergency, stands_near, end_grants_of, end_shares',
  'DROP POLICY own ON record_share',
  'DROP INDEX record_share_of_holder, record_share_of_share',
  // Takes the wall with it, which speaks of posts: without one nobody sees anything, until the hub raises its own.
  'ALTER TABLE record_share DROP COLUMN record_type, DROP COLUMN share_id, DROP COLUMN post CASCADE',
  `CREATE POLICY own ON record_share FOR SELECT USING (
    acting_for = (SELECT viewer_acting_for()) AND (person_id IS NULL OR person_id = (SELECT viewer_person())))`,
  `CREATE OR REPLACE FUNCTION one_version_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.version <> OLD.version + 1 THEN RAISE EXCEPTION 'version % cannot follow version %', NEW.version, OLD.version; END IF;
    IF NEW.id <> OLD.id OR NEW.child_id <> OLD.child_id THEN RAISE EXCEPTION 'a record stays the child''s own'; END IF;
    RETURN NEW;
  END $$`,
  'DROP TABLE emergency_attempt, emergency_access, emergency_notice, handling_decision, share, sharing_decision',
];

export class ShareAndBreakGlass20261121T2255 implements MigrationInterface {
  readonly name = 'ShareAndBreakGlass1795301700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...shares, ...emergencies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
