import type { MigrationInterface, QueryRunner } from 'typeorm';

const LINES = ['aspiration', 'need', 'outcome', 'provision'];
const fixed = 'SET search_path = pg_catalog, public, pg_temp';
const common = `'{id,child_id,version,recorded_at,recorded_by,recorded_for,handling,section,text,brief,needed_in_class,shared_with_family,source_line_id,source_type,source_wording}'::text[]`;

const names = [
  `CREATE FUNCTION camel(name text) RETURNS text LANGUAGE sql IMMUTABLE ${fixed} AS $$
    SELECT left(name, 1) || substr(replace(initcap(replace(name, '_', ' ')), ' ', ''), 2)
  $$`,
  `CREATE FUNCTION snake(name text) RETURNS text LANGUAGE sql IMMUTABLE ${fixed} AS $$ SELECT lower(regexp_replace(name, '([A-Z])', '_\\1', 'g')) $$`,
  `CREATE FUNCTION line_terms(line jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE ${fixed} AS $$
    SELECT coalesce(jsonb_object_agg(camel(key), value), '{}') FROM jsonb_each(line) WHERE key <> ALL (${common})
  $$`,
  `COMMENT ON FUNCTION line_terms IS 'What a line of a plan says besides what every line has, by the names of its fields.'`,
];

const wordings = [
  `CREATE FUNCTION takes_wording_of_advice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${fixed} AS $$
  DECLARE said advice_line;
  BEGIN
    SELECT l.* INTO said FROM advice_line l
    WHERE l.id = NEW.source_line_id AND l.child_id = NEW.child_id AND lower(l.line_type) = TG_TABLE_NAME AND l.handling IS NULL
      AND (l.section, l.brief, l.needed_in_class) IS NOT DISTINCT FROM (NEW.section, NEW.brief, NEW.needed_in_class)
      AND EXISTS (SELECT FROM advice_line_seen s WHERE s.id = NEW.source_line_id);
    IF said.id IS NULL THEN RETURN NEW; END IF;
    NEW := jsonb_populate_record(NEW, (SELECT jsonb_object_agg(snake(key), value) FROM jsonb_each(said.terms) WHERE snake(key) <> ALL (${common})));
    NEW.text := said.text;
    NEW.source_wording := said.text;
    RETURN NEW;
  END $$`,
  `COMMENT ON FUNCTION takes_wording_of_advice IS 'Whoever reads a line of advice in brief only takes it into a plan all the same: its wording goes there within PostgreSQL, to a line of the same section and marks.'`,
  ...LINES.map((table) => `CREATE TRIGGER takes_wording_of_advice BEFORE INSERT ON ${table} FOR EACH ROW WHEN (NEW.text IS NULL AND NEW.source_type = 'AdviceLine') EXECUTE FUNCTION takes_wording_of_advice()`),

  `CREATE FUNCTION line_to_keep(asked_type text, asked_id uuid, asked_version integer) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER ${fixed} AS $$
  DECLARE line jsonb;
  BEGIN
    IF upper(asked_type) <> ALL ('{${LINES.join(',').toUpperCase()}}') THEN RETURN NULL; END IF;
    EXECUTE format('SELECT to_jsonb(l) FROM %I l WHERE l.id = $1 AND l.version = $2 AND EXISTS (SELECT FROM %I s WHERE s.id = $1)', lower(asked_type), lower(asked_type) || '_seen')
      INTO line USING asked_id, asked_version;
    RETURN line;
  END $$`,
  `COMMENT ON FUNCTION line_to_keep IS 'A line that the viewer may know of, whole: for the triggers that keep what it says, and for nobody to call.'`,
  `CREATE FUNCTION keeps_wording_of_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${fixed} AS $$
  DECLARE line jsonb := line_to_keep(NEW.line_type, NEW.line_id, NEW.line_version);
  BEGIN
    IF (line->>'child_id', line->>'section', line->>'brief', line->>'needed_in_class', line->>'shared_with_family')
      IS NOT DISTINCT FROM (NEW.child_id::text, NEW.section, NEW.brief, NEW.needed_in_class::text, NEW.shared_with_family::text) THEN
      NEW.text := line->>'text';
      NEW.terms := line_terms(line);
    END IF;
    RETURN NEW;
  END $$`,
  `COMMENT ON FUNCTION keeps_wording_of_line IS 'Keeps the wording of a line for somebody who reads it in brief only.'`,
  `CREATE TRIGGER keeps_wording_of_line BEFORE INSERT ON line_wording FOR EACH ROW WHEN (NEW.text IS NULL) EXECUTE FUNCTION keeps_wording_of_line()`,
];

const issues = [
  `CREATE FUNCTION provision_amounts(terms jsonb, reckoning jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE ${fixed} AS $$
    SELECT jsonb_build_object('minutesPerWeek', floor(minutes / weeks * 100 + 0.5) / 100, 'hoursPerYear', floor(minutes / 60 * 100 + 0.5) / 100, 'reckonedBy', reckoning->>'version')
    FROM (SELECT coalesce((terms->>'weeksPerYear')::float8, (reckoning->>'weeks')::float8) AS weeks) AS w,
      LATERAL (SELECT (terms->>'sessions')::float8 * CASE terms->>'per' WHEN 'WEEK' THEN weeks WHEN 'FORTNIGHT' THEN weeks / 2
        WHEN 'HALF_TERM' THEN (reckoning->>'halfTerms')::float8 WHEN 'TERM' THEN (reckoning->>'terms')::float8 WHEN 'YEAR' THEN 1 END
        * (terms->>'minutesPerSession')::float8 AS minutes) AS m
  $$`,
  `COMMENT ON FUNCTION provision_amounts IS 'The amounts of provision to the hundredth, as the hub reckons them, by the school year that it names.'`,
  `CREATE FUNCTION issues_what_line_says() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${fixed} AS $$
  DECLARE line jsonb := line_to_keep(NEW.line_type, NEW.line_id, NEW.line_version); reckoning jsonb := NEW.content->'reckoning'; terms jsonb := line_terms(line);
  BEGIN
    IF (line->>'child_id', line->>'section', line->>'brief', line->>'needed_in_class') IS DISTINCT FROM (NEW.child_id::text, NEW.section, NEW.content->>'brief', NEW.needed_in_class::text)
      THEN RAISE EXCEPTION 'a line is issued as it stands';
    END IF;
    IF NEW.line_type = 'PROVISION' THEN terms := terms || provision_amounts(terms, reckoning); END IF;
    NEW.content := (NEW.content - 'reckoning') || jsonb_build_object('text', line->'text', 'terms', terms, 'source', CASE WHEN line->>'source_line_id' IS NOT NULL THEN
      jsonb_build_object('type', line->'source_type', 'id', line->'source_line_id', 'wording', line->'source_wording') END);
    RETURN NEW;
  END $$`,
  `COMMENT ON FUNCTION issues_what_line_says IS 'Issues a line whole for somebody who reads it in brief only.'`,
  `CREATE TRIGGER words_of_line_are_issued BEFORE INSERT ON version_line FOR EACH ROW WHEN (NEW.content->>'text' IS NULL) EXECUTE FUNCTION issues_what_line_says()`,
  `CREATE FUNCTION canonical_json(content jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE ${fixed} AS $$
  BEGIN
    RETURN CASE jsonb_typeof(content)
      WHEN 'object' THEN '{' || coalesce((SELECT string_agg(to_jsonb(key)::text || ':' || canonical_json(value), ',' ORDER BY key COLLATE "C") FROM jsonb_each(content)), '') || '}'
      WHEN 'array' THEN '[' || coalesce((SELECT string_agg(canonical_json(value), ',' ORDER BY at) FROM jsonb_array_elements(content) WITH ORDINALITY AS e (value, at)), '') || ']'
      ELSE content::text END;
  END $$`,
  `COMMENT ON FUNCTION canonical_json IS 'JSON with the names of every object in order: equal content is equal text, here and in the hub.'`,
  `CREATE FUNCTION hashes_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${fixed} AS $$
  BEGIN
    UPDATE plan_version v SET content_hash = encode(sha256(convert_to(canonical_json(jsonb_build_object(
      'planId', v.plan_id, 'number', v.number, 'title', v.title, 'issuedOn', v.issued_on,
      'lines', (SELECT jsonb_agg(jsonb_build_object('section', l.section, 'lineType', l.line_type, 'lineId', l.line_id, 'position', l.position, 'content', l.content)
                  ORDER BY l.section COLLATE "C", l.position, l.line_id) FROM version_line l WHERE l.version_id = v.id))), 'UTF8')), 'hex')
    WHERE v.content_hash = '' AND v.id IN (SELECT version_id FROM issued);
    RETURN NULL;
  END $$`,
  `COMMENT ON FUNCTION hashes_version IS 'The hash of a version whose issuer did not read every word of it.'`,
  `CREATE TRIGGER hashes_version AFTER INSERT ON version_line REFERENCING NEW TABLE AS issued FOR EACH STATEMENT EXECUTE FUNCTION hashes_version()`,
  'REVOKE ALL ON FUNCTION takes_wording_of_advice, line_to_keep, keeps_wording_of_line, issues_what_line_says, hashes_version FROM PUBLIC',
];

/** Of the family: what a deed acts by, though whoever does it need not be told. Nobody is answered who does not see the row, and stands so to the child. */
const actsOnFamily = (child: string): string => `EXISTS (SELECT FROM child_relationship r WHERE r.child_id = ${child} AND r.acting_for = viewer_acting_for()
  AND (r.person_id = viewer_person() OR (r.person_id IS NULL AND r.kind = ANY (viewer_offices()))) AND r.starts_at <= now() AND r.ends_at > now()
  AND r.kind IN ('SCHOOL_SYSTEM', 'AUTHORITY_SYSTEM', 'SENCO', 'SEND_CASEWORKER', 'SOCIAL_WORKER', 'CLINICIAN', 'YOUNG_PERSON'))`;

const family = [
  `CREATE FUNCTION family_part(asked_member uuid, today date, OUT person_id uuid, OUT has_ended boolean, OUT advocates uuid[]) RETURNS SETOF record
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${fixed} AS $$
  BEGIN
    RETURN QUERY SELECT m.person_id, m.ended_reason IS NOT NULL,
      ARRAY(SELECT a.id FROM family_member a WHERE a.child_id = m.child_id AND a.consent_by = m.id AND a.until_on > today AND EXISTS (SELECT FROM family_member_seen s WHERE s.id = a.id) ORDER BY a.id)
    FROM family_member m WHERE m.id = asked_member AND EXISTS (SELECT FROM family_member_seen s WHERE s.id = asked_member) AND ${actsOnFamily('m.child_id')};
  END $$`,
  `COMMENT ON FUNCTION family_part IS 'Whose account somebody of the family has, and who acts by their consent: for the deeds that begin and end rights by it.'`,
  `CREATE FUNCTION part_in_family(asked_child uuid, asked_person uuid, today date) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER ${fixed} AS $$
  BEGIN
    RETURN (SELECT m.id FROM family_member m WHERE m.child_id = asked_child AND m.person_id = asked_person AND m.ended_reason IS NULL AND coalesce(m.until_on, today) >= today
      AND EXISTS (SELECT FROM family_member_seen s WHERE s.id = m.id) AND ${actsOnFamily('asked_child')} LIMIT 1);
  END $$`,
  `COMMENT ON FUNCTION part_in_family IS 'The part that an account has in the family already, for those who give one.'`,
  'REVOKE ALL ON FUNCTION family_part, part_in_family FROM PUBLIC',
];

export class CarryWordingsUnseen20261121T2341 implements MigrationInterface {
  readonly name = 'CarryWordingsUnseen1795304460000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...names, ...wordings, ...issues, ...family]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION hashes_version, issues_what_line_says, keeps_wording_of_line, takes_wording_of_advice CASCADE');
    await runner.query('DROP FUNCTION part_in_family, family_part, line_to_keep, canonical_json, provision_amounts, line_terms, snake, camel');
  }
}
