import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const OPEN = `(state = ANY (ARRAY['RUNNING'::text, 'OVERDUE'::text, 'LIFTED'::text]))`;

const tables = [
  `CREATE TABLE "chase" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "deadline_id" uuid NOT NULL,
      "assessment_id" uuid,
      "kind" text NOT NULL,
      "stage" text,
      "responsible_organisation_id" uuid,
      "to_person_id" uuid,
      "to_post" text,
      "chased_on" date NOT NULL,
      "due_on" date NOT NULL,
      "words" text NOT NULL,
      "asked_organisation_id" uuid,
      "audience" text NOT NULL DEFAULT 'COURSE',
      CONSTRAINT "PK_b1e63799adfd0c7c9d01d6b988f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_1733c39d8ac29a5c1dab37aa23" ON "chase" ("child_id")`,
  `CREATE INDEX "IDX_c9e2ac77cf02dd4636394ceb15" ON "chase" ("deadline_id")`,
  `CREATE UNIQUE INDEX "chase_once_a_stage" ON "chase" ("deadline_id", "stage", "due_on") WHERE (stage IS NOT NULL)`,
  `CREATE INDEX "deadline_open_by_asker" ON "deadline" ("recorded_for", "due_on") WHERE ${OPEN}`,
  `CREATE INDEX "deadline_open_by_day" ON "deadline" ("due_on") WHERE ${OPEN}`,
  `CREATE INDEX "deadline_escalated" ON "deadline" ("escalated_to_id") WHERE (escalated_to_id IS NOT NULL)`,
];

/** What the clock needs to know of a course to say again how its deadlines stand. */
const steps = `(SELECT coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'on', s.happened_on, 'about', s.about, 'phaseMove', s.phase_move) ORDER BY s.position), '[]') FROM statutory_step s WHERE s.course_id = c.course_id)`;
const exceptions = `(SELECT coalesce(jsonb_agg(jsonb_build_object('code', x.code, 'from', x.from_on, 'until', x.until_on, 'revisedTargetOn', x.revised_target_on) ORDER BY x.from_on, x.id), '[]') FROM statutory_exception x WHERE x.course_id = c.course_id)`;
const held = `(SELECT jsonb_agg(jsonb_build_object('id', h.id, 'version', h.version, 'ruleId', h.rule_id, 'ruleVersion', h.rule_version, 'about', h.about, 'startedOn', h.started_on, 'dueOn', h.due_on,
  'because', h.because, 'provisional', h.provisional, 'state', h.state, 'metOn', h.met_on, 'liftedBy', h.lifted_by, 'revisedTargetOn', h.revised_target_on, 'impossible', h.impossible)) FROM deadline h WHERE h.course_id = c.course_id)`;
const school = `(SELECT e.school_id FROM enrolment e WHERE e.child_id = c.child_id AND e.from_on <= today AND (e.until_on IS NULL OR e.until_on >= today) ORDER BY e.from_on DESC, e.id LIMIT 1)`;

const about = `jsonb_strip_nulls(jsonb_build_object('deadlineId', d.id, 'courseId', d.course_id, 'adviceRequestId', CASE d.course_type WHEN 'ADVICE' THEN d.course_id END, 'assessmentId', d.assessment_id,
  'planId', d.plan_id, 'responsibleOrganisationId', d.responsible_organisation_id, 'responsiblePersonId', d.responsible_person_id, 'escalatedToId', d.escalated_to_id))`;

const settling = [
  `CREATE FUNCTION courses_to_settle(today date, watched text[], after uuid, at_most integer)
  RETURNS TABLE ("courseId" uuid, "courseType" text, "childId" uuid, "bornOn" date, "schoolId" uuid, steps jsonb, exceptions jsonb, held jsonb)
  LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    PERFORM must_be_the_hub();
    RETURN QUERY SELECT c.course_id, c.course_type, c.child_id, b.date_of_birth, ${school}, ${steps}, ${exceptions}, ${held}
      FROM (SELECT DISTINCT d.course_id, d.course_type, d.child_id FROM deadline d
        WHERE d.course_id > after AND d.state IN ('RUNNING', 'OVERDUE', 'LIFTED')
          AND (d.state = 'LIFTED' OR d.state = 'RUNNING' AND (d.due_on < today OR d.provisional OR d.impossible IS NULL AND d.rule_id = ANY (watched)))
        ORDER BY d.course_id LIMIT at_most) c
      JOIN child b ON b.id = c.child_id ORDER BY c.course_id;
  END $$`,
  `COMMENT ON FUNCTION courses_to_settle IS 'Courses of which time alone may have changed how a deadline stands, with all that the clock asks of them. For the hub itself.'`,
  `CREATE FUNCTION settle_deadlines(changes jsonb) RETURNS TABLE (id uuid, "childId" uuid, "actingFor" uuid, name text)
  LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  #variable_conflict use_column
  BEGIN
    PERFORM must_be_the_hub();
    RETURN QUERY
    WITH asked AS (
      SELECT * FROM jsonb_to_recordset(changes) AS c (id uuid, version integer, "dueOn" date, because text, provisional boolean, state text, "liftedBy" text, "revisedTargetOn" date, impossible text)),
    was AS (SELECT d.id, d.state FROM deadline d JOIN asked a ON a.id = d.id AND a.version = d.version FOR UPDATE OF d),
    settled AS (
      UPDATE deadline d SET due_on = a."dueOn", because = a.because, provisional = a.provisional, state = a.state, lifted_by = a."liftedBy", revised_target_on = a."revisedTargetOn",
        impossible = a.impossible, version = d.version + 1
      FROM asked a JOIN was w ON w.id = a.id WHERE d.id = a.id
      RETURNING d.*, CASE WHEN d.state = 'OVERDUE' AND w.state <> 'OVERDUE' THEN 'Deadline.passed' ELSE 'Deadline.settled' END AS event_name),
    told AS (
      INSERT INTO event (name, child_id, subject_type, subject_id, about) SELECT d.event_name, d.child_id, 'Deadline', d.id, ${about} FROM settled d ORDER BY d.due_on, d.id)
    SELECT d.id, d.child_id, d.recorded_for, d.event_name FROM settled d;
  END $$`,
  `COMMENT ON FUNCTION settle_deadlines IS 'Writes how deadlines stand by now, as the clock has it; nothing where somebody has changed one meanwhile. For the hub itself.'`,
];

/** Whoever answers for it next: the first post of the ladder whose holder stands to the child by it, may know of the deadline, and has not been told. */
const chasing = [
  `CREATE FUNCTION next_responsible(of_deadline uuid, ladders jsonb, audiences jsonb, OUT person_id uuid, OUT post text)
  LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT p.person_id, p.kind
    FROM deadline d
    JOIN organisation o ON o.id = d.responsible_organisation_id
    CROSS JOIN LATERAL jsonb_array_elements_text(ladders -> o.kind) WITH ORDINALITY AS rung (kind, place)
    JOIN post p ON p.organisation_id = o.id AND p.kind = rung.kind AND p.starts_at <= now() AND p.ends_at > now()
    WHERE d.id = of_deadline AND viewer_person() IS NOT NULL AND audiences -> d.audience ? p.kind
      AND p.person_id IS DISTINCT FROM d.responsible_person_id AND p.person_id IS DISTINCT FROM d.escalated_to_id
      AND NOT EXISTS (SELECT FROM chase c WHERE c.deadline_id = d.id AND c.kind = 'ESCALATION' AND c.to_person_id = p.person_id)
      AND EXISTS (SELECT FROM child_relationship r WHERE r.child_id = d.child_id AND r.acting_for = o.id AND r.kind = p.kind AND (r.person_id IS NULL OR r.person_id = p.person_id)
        AND r.starts_at <= now() AND r.ends_at > now())
      AND NOT EXISTS (SELECT FROM shut_out s WHERE s.person_id = p.person_id AND s.child_id = d.child_id AND s.starts_at <= now() AND s.ends_at > now())
    ORDER BY rung.place, p.starts_at, p.person_id LIMIT 1
  $$`,
  `COMMENT ON FUNCTION next_responsible IS 'Who answers next for a deadline that nobody acts on; nobody where everybody was told.'`,
  `CREATE FUNCTION deadlines_to_chase(today date, stages jsonb, family_rules text[], ladders jsonb, audiences jsonb, latest integer, at_most integer)
  RETURNS TABLE (id uuid, "ruleId" text, "startedOn" date, "dueOn" date, stage text, kind text, "toPersonId" uuid, "toPost" text)
  LANGUAGE plpgsql STABLE ${DEFINER} AS $$
  #variable_conflict use_column
  BEGIN
    PERFORM must_be_the_hub();
    RETURN QUERY
    SELECT d.id, d.rule_id, d.started_on, d.due_on, s.id, s.does, CASE WHEN s.does = 'ESCALATION' THEN n.person_id ELSE d.responsible_person_id END, n.post
    FROM deadline d
    CROSS JOIN LATERAL (SELECT d.rule_id = ANY (family_rules) OR d.audience = 'PARENT_OR_YOUNG_PERSON' AS own) f
    -- Of the stages that have come, the last alone: whoever was not told in time is not told all at once.
    CROSS JOIN LATERAL (
      SELECT s.id, s.does, s.days FROM jsonb_to_recordset(stages) AS s (id text, days integer, does text, family boolean)
      WHERE s.family = f.own AND d.due_on + s.days <= today ORDER BY s.days DESC LIMIT 1) s
    LEFT JOIN LATERAL next_responsible(d.id, ladders, audiences) n ON s.does = 'ESCALATION'
    WHERE d.state IN ('RUNNING', 'OVERDUE') AND d.due_on BETWEEN today - 60 AND today + 60
      AND d.due_on + s.days >= today - latest AND d.started_on <= d.due_on + s.days
      AND (f.own OR d.responsible_organisation_id IS NOT NULL OR d.responsible_person_id IS NOT NULL)
      AND (s.does <> 'ESCALATION' OR n.person_id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM chase c WHERE c.deadline_id = d.id AND c.stage = s.id AND c.due_on = d.due_on)
    ORDER BY d.due_on, d.id LIMIT at_most;
  END $$`,
  `COMMENT ON FUNCTION deadlines_to_chase IS 'Which deadlines somebody is to be told of by now, at what stage, and who. For the hub itself.'`,
  `CREATE FUNCTION chase_deadlines(chases jsonb, today date) RETURNS TABLE (id uuid, "childId" uuid, "actingFor" uuid, name text)
  LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  #variable_conflict use_column
  BEGIN
    PERFORM must_be_the_hub();
    RETURN QUERY
    WITH asked AS (SELECT * FROM jsonb_to_recordset(chases) AS c (id uuid, stage text, kind text, "toPersonId" uuid, "toPost" text, words text)),
    written AS (
      INSERT INTO chase (child_id, recorded_by, recorded_for, deadline_id, assessment_id, kind, stage, responsible_organisation_id, to_person_id, to_post, chased_on, due_on, words, asked_organisation_id, audience)
      SELECT d.child_id, viewer_person(), d.recorded_for, d.id, d.assessment_id, a.kind, a.stage, d.responsible_organisation_id, a."toPersonId", a."toPost", today, d.due_on, a.words, d.asked_organisation_id, d.audience
      FROM asked a JOIN deadline d ON d.id = a.id ORDER BY d.due_on, d.id
      ON CONFLICT (deadline_id, stage, due_on) WHERE stage IS NOT NULL DO NOTHING RETURNING *),
    escalated AS (
      UPDATE deadline d SET escalated_to_id = w.to_person_id, version = d.version + 1 FROM written w WHERE d.id = w.deadline_id AND w.kind = 'ESCALATION' AND w.to_person_id IS NOT NULL RETURNING d.*),
    present AS (SELECT * FROM escalated UNION ALL SELECT d.* FROM deadline d JOIN written w ON w.deadline_id = d.id WHERE w.kind <> 'ESCALATION' OR w.to_person_id IS NULL),
    named AS (
      SELECT d.*, w.id AS chase_id, CASE w.kind WHEN 'ESCALATION' THEN 'Deadline.escalated' WHEN 'CHASE' THEN 'Deadline.chased' ELSE 'Deadline.remindedOf' END AS event_name
      FROM present d JOIN written w ON w.deadline_id = d.id),
    told AS (
      INSERT INTO event (name, child_id, subject_type, subject_id, about)
      SELECT d.event_name, d.child_id, 'Deadline', d.id, ${about} || jsonb_build_object('chaseId', d.chase_id) FROM named d ORDER BY d.due_on, d.id)
    SELECT d.id, d.child_id, d.recorded_for, d.event_name FROM named d;
  END $$`,
  `COMMENT ON FUNCTION chase_deadlines IS 'Writes down that somebody was told of a deadline, and tells them; of each stage once, whoever asks and how often. For the hub itself.'`,
  `REVOKE ALL ON FUNCTION courses_to_settle, settle_deadlines, next_responsible, deadlines_to_chase, chase_deadlines FROM PUBLIC`,
];

const down = [
  'DROP FUNCTION chase_deadlines, deadlines_to_chase, next_responsible, settle_deadlines, courses_to_settle',
  'DROP INDEX deadline_open_by_asker, deadline_open_by_day, deadline_escalated',
  'DROP TABLE chase',
];

export class ChaseWhatIsDue20261122T0202 implements MigrationInterface {
  readonly name = 'ChaseWhatIsDue1795312920000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...settling, ...chasing]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
