import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

const tables = [
  `CREATE TABLE "plan_document" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "plan_id" uuid NOT NULL,
      "plan_version_id" uuid,
      "format" text NOT NULL,
      "state" text NOT NULL DEFAULT 'WAITING',
      "percent" integer NOT NULL DEFAULT '0',
      "recipient_id" uuid,
      "recipient_for" uuid,
      "failure" text,
      "bytes" integer,
      "expires_at" TIMESTAMP WITH TIME ZONE,
      "reading_hash" text,
      CONSTRAINT "PK_plan_document" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_dfd86ecc014e5223b8327043b4" ON "plan_document" ("child_id")`,
  `CREATE INDEX "IDX_deaf7fe0befac4f1f4e7ec7b2c" ON "plan_document" ("plan_id")`,
  `CREATE INDEX "plan_document_that_expires" ON "plan_document" ("expires_at") WHERE (state = 'READY'::text)`,
  `CREATE INDEX "plan_document_of_maker" ON "plan_document" ("recorded_by") WHERE (state = ANY (ARRAY['WAITING'::text, 'MAKING'::text]))`,
];

const files = [
  `CREATE TABLE plan_document_file (document_id uuid PRIMARY KEY REFERENCES plan_document (id), content bytea NOT NULL)`,
  `COMMENT ON TABLE plan_document_file IS 'What a document says, for the short time in which it can be fetched.'`,
  `ALTER TABLE plan_document_file ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE plan_document_file FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY owner_keeps ON plan_document_file TO CURRENT_USER USING (true) WITH CHECK (true)`,
  `CREATE POLICY with_its_document ON plan_document_file FOR SELECT USING (EXISTS (SELECT FROM plan_document d WHERE d.id = document_id))`,
];

const account = (holder: string): string =>
  `(SELECT jsonb_build_object('issuer', a.issuer, 'subject', a.subject) FROM account a WHERE a.holder_id = ${holder} AND a.suspended_at IS NULL ORDER BY a.issuer, a.subject LIMIT 1)`;

const functions = [
  `CREATE FUNCTION ask_for_document(document uuid, at timestamptz) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN
    IF NOT EXISTS (SELECT FROM plan_document d WHERE d.id = document AND d.recorded_by = viewer_person() AND d.state = 'WAITING') THEN
      RAISE EXCEPTION 'permission denied: nobody asks for what another person waits for' USING ERRCODE = '42501'; END IF;
    INSERT INTO job (name, occurrence, run_at) VALUES ('make a document', document::text, at) ON CONFLICT (name, occurrence) DO NOTHING;
  END $$`,
  `COMMENT ON FUNCTION ask_for_document IS 'Writes down that a document is to be made. For whoever it is made for.'`,
  `CREATE FUNCTION readers_of_document(document uuid) RETURNS TABLE (maker jsonb, recipient jsonb, "isMeant" boolean)
  LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    IF NOT EXISTS (SELECT FROM plan_document d WHERE d.id = document AND d.recorded_by = viewer_person()) THEN PERFORM must_be_the_hub(); END IF;
    RETURN QUERY SELECT ${account('d.recorded_by')} || jsonb_build_object('actingFor', d.recorded_for), ${account('d.recipient_id')} || jsonb_build_object('actingFor', d.recipient_for),
      d.recipient_id IS NOT NULL FROM plan_document d WHERE d.id = document;
  END $$`,
  `COMMENT ON FUNCTION readers_of_document IS 'With whose rights a document is made: its maker’s, and those of whomever it is meant for. For the hub, and for its maker.'`,
  `CREATE FUNCTION document_to_make(document uuid)
  RETURNS TABLE (id uuid, "childId" uuid, "planId" uuid, "planVersionId" uuid, format text, "actingFor" uuid)
  LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    PERFORM must_be_the_hub();
    RETURN QUERY SELECT d.id, d.child_id, d.plan_id, d.plan_version_id, d.format, d.recorded_for FROM plan_document d WHERE d.id = document AND d.state IN ('WAITING', 'MAKING');
  END $$`,
  `COMMENT ON FUNCTION document_to_make IS 'A document that somebody waits for; nothing when it has been made. For the hub itself.'`,
  `CREATE FUNCTION document_moved(document uuid, now_state text, now_percent integer, why text, now_hash text, now_content bytea, until timestamptz) RETURNS void
  LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$ BEGIN
    PERFORM must_be_the_hub();
    WITH moved AS (
      UPDATE plan_document d SET state = now_state, percent = now_percent, failure = why, reading_hash = now_hash, bytes = length(now_content), expires_at = until, version = d.version + 1
      WHERE d.id = document AND d.state IN ('WAITING', 'MAKING') RETURNING d.*),
    kept AS (INSERT INTO plan_document_file (document_id, content) SELECT m.id, now_content FROM moved m WHERE now_content IS NOT NULL)
    INSERT INTO event (name, child_id, subject_type, subject_id, about)
    SELECT 'PlanDocument.moved', m.child_id, 'PlanDocument', m.id, jsonb_build_object('planId', m.plan_id) FROM moved m;
  END $$`,
  `COMMENT ON FUNCTION document_moved IS 'Writes down how far the making of a document has come, and at the end what it says, and tells whoever waits for it. For the hub itself.'`,
  `CREATE FUNCTION let_documents_go(at timestamptz) RETURNS integer LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  DECLARE gone integer;
  BEGIN
    PERFORM must_be_the_hub();
    WITH over AS (UPDATE plan_document d SET state = 'GONE', version = d.version + 1 WHERE d.state = 'READY' AND d.expires_at <= at RETURNING d.id)
    DELETE FROM plan_document_file f USING over o WHERE f.document_id = o.id;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
  END $$`,
  `COMMENT ON FUNCTION let_documents_go IS 'Forgets what documents say whose time is over. For the hub itself.'`,
  `REVOKE ALL ON FUNCTION ask_for_document, readers_of_document, document_to_make, document_moved, let_documents_go FROM PUBLIC`,
];

const down = [
  'DROP FUNCTION let_documents_go, document_moved, document_to_make, readers_of_document, ask_for_document',
  'DROP TABLE plan_document_file',
  'DROP TABLE plan_document',
];

export class MakeDocuments20261122T0320 implements MigrationInterface {
  readonly name = 'MakeDocuments1795317600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...files, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
