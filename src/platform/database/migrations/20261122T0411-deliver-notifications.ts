import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

const deliveries = [
  `CREATE TABLE notification_delivery (
    id uuid PRIMARY KEY, school_id uuid NOT NULL, who jsonb NOT NULL, told jsonb NOT NULL,
    delivered_by uuid NOT NULL, delivered_for uuid NOT NULL, delivered_at timestamptz NOT NULL DEFAULT now(), placed_at timestamptz)`,
  `CREATE INDEX notification_delivery_that_waits ON notification_delivery (school_id, delivered_at) WHERE placed_at IS NULL`,
  `COMMENT ON TABLE notification_delivery IS 'What the police told a school of a child. Once it is placed with a child it is a record of that child.'`,
  `ALTER TABLE notification_delivery ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE notification_delivery FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY owner_keeps ON notification_delivery TO CURRENT_USER USING (true) WITH CHECK (true)`,
  ...['SELECT', 'UPDATE'].map(
    (what) => `CREATE POLICY leads_${what.toLowerCase()} ON notification_delivery FOR ${what} USING (school_id = (SELECT viewer_acting_for()) AND 'DSL' = ANY ((SELECT viewer_offices())::text[]))`,
  ),
];

const delivering = [
  `CREATE FUNCTION deliver_notification(delivery uuid, school uuid, named jsonb, said jsonb, today date) RETURNS TABLE (id uuid, "childId" uuid)
  LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  #variable_conflict use_column
  DECLARE found uuid[];
  BEGIN
    IF NOT viewer_offices()::text[] && ARRAY['POLICE', 'POLICE_SYSTEM'] THEN RAISE EXCEPTION 'permission denied: the police tell a school in this way' USING ERRCODE = '42501'; END IF;
    found := ARRAY(SELECT DISTINCT e.child_id FROM enrolment e JOIN child c ON c.id = e.child_id
      WHERE e.school_id = school AND e.from_on <= today AND (e.until_on IS NULL OR e.until_on >= today) AND c.date_of_birth = (named ->> 'dateOfBirth')::date
        AND lower(c.family_name) = lower(named ->> 'familyName') AND lower(c.given_name) = lower(named ->> 'givenName'));
    INSERT INTO notification_delivery (id, school_id, who, told, delivered_by, delivered_for, placed_at)
    VALUES (delivery, school, named, said, viewer_person(), viewer_acting_for(), CASE WHEN cardinality(found) = 1 THEN now() END);
    IF cardinality(found) <> 1 THEN RETURN; END IF;
    RETURN QUERY INSERT INTO safeguarding_notification (child_id, recorded_by, recorded_for, school_id, kind, reference, happened_at, place, children_present, where_children_were, child_voice,
      circumstances, safety_advice, officer, told_on)
    SELECT found[1], viewer_person(), viewer_acting_for(), school, s.kind, s.reference, s."happenedAt", s.place, s."childrenPresent", s."whereChildrenWere", s."childVoice",
      s.circumstances, s."safetyAdvice", s.officer, today
    FROM jsonb_to_record(said) AS s (kind text, reference text, "happenedAt" timestamptz, place text, "childrenPresent" text, "whereChildrenWere" text, "childVoice" text,
      circumstances text, "safetyAdvice" text, officer text)
    RETURNING id, child_id;
  END $$`,
  `COMMENT ON FUNCTION deliver_notification IS 'Puts what the police tell before the leads of a school: with the one child on its roll who is so named, or among those that wait. The police learn nothing by it.'`,
  `CREATE FUNCTION notification_receipt(delivery uuid) RETURNS TABLE (id uuid, delivered_at timestamptz) LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT d.id, d.delivered_at FROM notification_delivery d WHERE d.id = delivery AND d.delivered_by = viewer_person() AND d.delivered_for = viewer_acting_for() $$`,
  `COMMENT ON FUNCTION notification_receipt IS 'That a delivery of the viewer''s own arrived, and nothing else of it.'`,
  `REVOKE ALL ON FUNCTION deliver_notification, notification_receipt FROM PUBLIC`,
];

export class DeliverNotifications20261122T0411 implements MigrationInterface {
  readonly name = 'DeliverNotifications1795320660000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...deliveries, ...delivering]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION deliver_notification, notification_receipt');
    await runner.query('DROP TABLE notification_delivery');
  }
}
