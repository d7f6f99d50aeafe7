import type { MigrationInterface, QueryRunner } from 'typeorm';

const retention = [
  `CREATE TABLE event_floor (xid xid8 NOT NULL, id bigint NOT NULL, one boolean PRIMARY KEY DEFAULT true CHECK (one))`,
  `COMMENT ON TABLE event_floor IS 'The last event that was let go for its age: up to it the log is not whole, beyond it nothing is missing.'`,
  `INSERT INTO event_floor VALUES ('0', 0)`,
  `ALTER TABLE event_floor ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE event_floor FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY owner_keeps ON event_floor TO CURRENT_USER USING (true) WITH CHECK (true)`,
  `CREATE POLICY reads ON event_floor FOR SELECT USING ((SELECT current_setting('app.reads_events', true)) = 'on')`,
  // What happened around one child is read by the child, however long the log is.
  `CREATE INDEX event_of_child ON event (child_id, xid, id)`,
  `CREATE FUNCTION let_events_go(kept interval, at_most integer) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE gone integer; floor_xid xid8; floor_id bigint;
  BEGIN
    IF kept IS NULL OR kept < interval '1 day' THEN RAISE EXCEPTION 'events are kept for a day at least'; END IF;
    IF NOT pg_try_advisory_xact_lock(hashtext('golden_thread event retention')) THEN RETURN 0; END IF;
    -- From the oldest on, in the order in which they are read, up to the first that is still kept: what is left has no gap.
    WITH oldest AS (
      SELECT e.xid, e.id, bool_and(e.at < now() - kept) OVER (ORDER BY e.xid, e.id) AS old
      FROM (SELECT * FROM event WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY xid, id LIMIT at_most) e),
    deleted AS (DELETE FROM event e USING oldest o WHERE o.old AND e.xid = o.xid AND e.id = o.id RETURNING e.xid, e.id),
    last AS (SELECT d.xid, d.id FROM deleted d ORDER BY d.xid DESC, d.id DESC LIMIT 1)
    SELECT (SELECT count(*) FROM deleted), last.xid, last.id INTO gone, floor_xid, floor_id FROM last;
    IF coalesce(gone, 0) = 0 THEN RETURN 0; END IF;
    UPDATE event_floor SET xid = floor_xid, id = floor_id;
    RETURN gone;
  END $$`,
  `COMMENT ON FUNCTION let_events_go IS 'Deletes the oldest events that are older than they are kept, and notes how far. How many they were; none when another hub is at it.'`,
  `REVOKE ALL ON FUNCTION let_events_go FROM PUBLIC`,
];

const rights = [
  `CREATE FUNCTION right_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE was jsonb := to_jsonb(OLD); BEGIN
    PERFORM pg_notify('golden_thread_right', coalesce(was ->> 'child_id', was ->> 'organisation_id'));
    RETURN NULL;
  END $$`,
  `COMMENT ON FUNCTION right_changed IS 'Tells every hub, on commit, about which child or for which organisation somebody may have lost a right. Rights end seldom enough to be told one by one.'`,
  ...['child_relationship', 'record_share', 'post'].map(
    (table) => `CREATE TRIGGER right_changed AFTER UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION right_changed()`,
  ),
  ...['child_relationship', 'record_share', 'post'].map(
    (table) => `CREATE INDEX ${table}_that_ends ON ${table} (ends_at) WHERE ends_at <> 'infinity'`,
  ),
  `CREATE FUNCTION rights_ended(after timestamptz, OUT until timestamptz, OUT about uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT now(), CASE WHEN after IS NULL THEN '{}' ELSE ARRAY(
      SELECT child_id FROM child_relationship WHERE ends_at > after AND ends_at <= now()
      UNION SELECT child_id FROM record_share WHERE ends_at > after AND ends_at <= now()
      UNION SELECT organisation_id FROM post WHERE ends_at > after AND ends_at <= now()) END
  $$`,
  `COMMENT ON FUNCTION rights_ended IS 'The children about whom, and organisations for which, a right has ended by itself since a moment; and the moment that was asked.'`,
  `REVOKE ALL ON FUNCTION rights_ended FROM PUBLIC`,
];

/** One entry for each of those who were told the same thing at once. Each names its reader, who is not the one that the transaction is in the name of. */
const readings = [
  `CREATE FUNCTION note_reads(readings jsonb) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO audit_entry (kind, person_id, acting_for, child_id, types, kept_from_family, mark)
    SELECT 'READ', person_id, acting_for, child_id, types, kept, decode(mark, 'hex')
    FROM jsonb_to_recordset(readings) AS r (person_id uuid, acting_for uuid, child_id uuid, types text[], kept text[], mark text)
  $$`,
  `COMMENT ON FUNCTION note_reads IS 'Writes down who was told what, when one reading answered several.'`,
  `REVOKE ALL ON FUNCTION note_reads FROM PUBLIC`,
];

const down = [
  'DROP FUNCTION note_reads, rights_ended, let_events_go',
  'DROP FUNCTION right_changed CASCADE',
  'DROP INDEX child_relationship_that_ends, record_share_that_ends, post_that_ends, event_of_child',
  'DROP TABLE event_floor',
];

export class LetOldEventsGo20261121T2340 implements MigrationInterface {
  readonly name = 'LetOldEventsGo1795304400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...retention, ...rights, ...readings]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
