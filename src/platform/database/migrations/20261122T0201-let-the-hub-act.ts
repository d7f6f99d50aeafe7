import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** The account in whose name the hub does by itself what is due. No token is ever accepted from its issuer. */
const account = [
  `WITH hub AS (INSERT INTO person (id, name, is_system) VALUES (gen_random_uuid(), 'The hub, by itself', true) RETURNING id)
   INSERT INTO account (issuer, subject, holder_id) SELECT 'urn:golden-thread:operator', 'jobs', id FROM hub`,
  `CREATE FUNCTION must_be_the_hub() RETURNS void LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    IF current_setting('app.runs_jobs', true) IS DISTINCT FROM 'on'
      OR NOT EXISTS (SELECT FROM account WHERE issuer = 'urn:golden-thread:operator' AND subject = 'jobs' AND holder_id = viewer_person())
    THEN RAISE EXCEPTION 'permission denied: only the hub itself does this, when it is due' USING ERRCODE = '42501'; END IF;
  END $$`,
  `COMMENT ON FUNCTION must_be_the_hub IS 'Refuses everybody but the hub at one of its own jobs.'`,
];

const feeds = [
  `CREATE TABLE calendar_feed (
    id uuid PRIMARY KEY, person_id uuid NOT NULL, acting_for uuid NOT NULL, issuer text NOT NULL, subject text NOT NULL, secret_hash bytea NOT NULL UNIQUE,
    made_at timestamptz NOT NULL, ended_at timestamptz)`,
  `CREATE INDEX calendar_feed_of_person ON calendar_feed (person_id) WHERE ended_at IS NULL`,
  `CREATE INDEX calendar_feed_of_account ON calendar_feed (issuer, subject) WHERE ended_at IS NULL`,
  `COMMENT ON TABLE calendar_feed IS 'The secret addresses of calendars: whose each is, in what capacity, and the hash of its secret.'`,
  `ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY owner_keeps ON calendar_feed TO CURRENT_USER USING (true) WITH CHECK (true)`,
  ...['SELECT USING', 'UPDATE USING', 'INSERT WITH CHECK'].map(
    (what) => `CREATE POLICY own_${what.slice(0, 6).toLowerCase()} ON calendar_feed FOR ${what} (person_id = (SELECT viewer_person()) AND acting_for = (SELECT viewer_acting_for()))`,
  ),
  `CREATE FUNCTION calendar_feed_behind(hash bytea, OUT id uuid, OUT issuer text, OUT subject text, OUT acting_for uuid) RETURNS SETOF record
  LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT f.id, f.issuer, f.subject, f.acting_for FROM calendar_feed f WHERE f.secret_hash = hash AND f.ended_at IS NULL
  $$`,
  `COMMENT ON FUNCTION calendar_feed_behind IS 'Whose calendar is at an address; nothing where the address is wrong or has ended. What they may see is asked as them.'`,
  `CREATE FUNCTION end_calendar_feeds() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN
    UPDATE calendar_feed f SET ended_at = now() WHERE f.issuer = OLD.issuer AND f.subject = OLD.subject AND f.ended_at IS NULL;
    RETURN NULL;
  END $$`,
  `COMMENT ON FUNCTION end_calendar_feeds IS 'The addresses that somebody made end with their account, and do not come back with it.'`,
  `CREATE TRIGGER end_calendar_feeds_when_suspended AFTER UPDATE OF suspended_at ON account FOR EACH ROW WHEN (NEW.suspended_at IS NOT NULL) EXECUTE FUNCTION end_calendar_feeds()`,
  `CREATE TRIGGER end_calendar_feeds_when_gone AFTER DELETE ON account FOR EACH ROW EXECUTE FUNCTION end_calendar_feeds()`,
  `REVOKE ALL ON FUNCTION must_be_the_hub, calendar_feed_behind, end_calendar_feeds FROM PUBLIC`,
];

const down = [
  'DROP TRIGGER end_calendar_feeds_when_suspended ON account',
  'DROP TRIGGER end_calendar_feeds_when_gone ON account',
  'DROP FUNCTION end_calendar_feeds, calendar_feed_behind, must_be_the_hub',
  'DROP TABLE calendar_feed',
  `DELETE FROM account WHERE issuer = 'urn:golden-thread:operator' AND subject = 'jobs'`,
];

export class LetTheHubAct20261122T0201 implements MigrationInterface {
  readonly name = 'LetTheHubAct1795312860000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...account, ...feeds]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
