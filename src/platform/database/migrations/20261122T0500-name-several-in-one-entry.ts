import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

const tables = [
  `ALTER TABLE audit_entry ALTER COLUMN person_id DROP NOT NULL, ADD COLUMN children uuid[], ADD COLUMN people uuid[],
    ADD CONSTRAINT of_somebody CHECK (person_id IS NOT NULL OR people IS NOT NULL)`,
  `COMMENT ON COLUMN audit_entry.children IS 'Of a list that was read at once: all its children of whom the same kinds of record were read. Then there is no child_id.'`,
  `COMMENT ON COLUMN audit_entry.people IS 'Of an event that was told to several at once: all who were told, in one capacity. Then there is no person_id.'`,
  'CREATE TABLE audit_mention (about uuid NOT NULL, entry_id bigint NOT NULL, PRIMARY KEY (about, entry_id))',
  `COMMENT ON TABLE audit_mention IS 'By whom an entry of several is found: each child and each person that it names.'`,
  'ALTER TABLE audit_mention ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
  'CREATE POLICY owner_keeps ON audit_mention TO CURRENT_USER USING (true) WITH CHECK (true)',
  `CREATE FUNCTION mention_each() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    INSERT INTO audit_mention SELECT named, NEW.id FROM unnest(NEW.children || NEW.people) AS named ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER mention_each AFTER INSERT ON audit_entry FOR EACH ROW WHEN (NEW.children IS NOT NULL OR NEW.people IS NOT NULL) EXECUTE FUNCTION mention_each()`,
];

/** An entry of several told as entries of one each; `place` tells them apart. */
const EACH = 'id bigint, place integer, at timestamptz, kind text, person_id uuid, acting_for uuid, child_id uuid, rule text, subject_id uuid, types text[], kept_from_family text[]';
const told = (place: string, person: string, child: string): string =>
  `SELECT e.id, ${place}, e.at, e.kind, ${person}, e.acting_for, ${child}, e.rule, e.subject_id, e.types, e.kept_from_family FROM audit_entry e`;
const each = (array: string): string => `LEFT JOIN LATERAL unnest(${array}) WITH ORDINALITY AS s (one, place) ON true`;
const PLACE = 'coalesce(s.place, 0)::integer';
const mentioned = (asked: string): string => `JOIN audit_mention m ON m.entry_id = e.id WHERE m.about = ${asked} AND m.entry_id BETWEEN lowest AND highest`;
// No definers of their own: they become part of the plan of whoever asks.
const sources = [
  `CREATE FUNCTION audit_of_child(asked uuid, lowest bigint, highest bigint) RETURNS TABLE (${EACH}) LANGUAGE sql STABLE AS $$
    ${told(PLACE, 'coalesce(s.one, e.person_id)', 'e.child_id')} ${each('e.people')} WHERE e.child_id = asked AND e.id BETWEEN lowest AND highest
    UNION ALL ${told('0', 'e.person_id', 'asked')} ${mentioned('asked')} AND asked = ANY (e.children) $$`,
  `CREATE FUNCTION audit_of_person(asked uuid, lowest bigint, highest bigint) RETURNS TABLE (${EACH}) LANGUAGE sql STABLE AS $$
    ${told(PLACE, 'e.person_id', 'coalesce(s.one, e.child_id)')} ${each('e.children')} WHERE e.person_id = asked AND e.id BETWEEN lowest AND highest
    UNION ALL ${told('0', 'asked', 'e.child_id')} ${mentioned('asked')} AND asked = ANY (e.people) $$`,
  `CREATE FUNCTION audit_of_organisation(asked uuid, lowest bigint, highest bigint) RETURNS TABLE (${EACH}) LANGUAGE sql STABLE AS $$
    ${told(PLACE, 'CASE WHEN e.people IS NULL THEN e.person_id ELSE s.one END', 'CASE WHEN e.children IS NULL THEN e.child_id ELSE s.one END')} ${each('coalesce(e.children, e.people)')}
    WHERE e.acting_for = asked AND e.id BETWEEN lowest AND highest $$`,
  'REVOKE ALL ON FUNCTION audit_of_child, audit_of_person, audit_of_organisation, mention_each FROM PUBLIC',
];

/** What shows the audit: how it looked at entries before, and how it looks at them now that one may name several. */
interface Showing {
  readonly ofChild: string;
  readonly ofPerson: string;
  readonly ofOrganisation: string;
  readonly inSteps: (by: 'child_id' | 'person_id', page: string) => string;
  readonly place: string;
  readonly asked: string;
  readonly part: string;
  readonly order: string;
}
/**
 * Entries about one and entries about several are found by different indexes: a page is looked for in steps, each of so many of the next
 * entries of both, so that it costs what a page holds. `at_most` counts down to how many are still looked for; of all there is one step.
 */
const inSteps: Showing['inSteps'] = (by, page) => `highest := before; step := at_most;
      LOOP
        SELECT min(n.id) INTO lowest FROM (
          (SELECT e.id FROM audit_entry e WHERE e.${by} = asked AND e.id <= highest ORDER BY e.id DESC LIMIT step)
          UNION ALL (SELECT m.entry_id FROM audit_mention m WHERE m.about = asked AND m.entry_id <= highest ORDER BY m.entry_id DESC LIMIT step)
          ORDER BY id DESC LIMIT step) n;
        EXIT WHEN lowest IS NULL;
        ${page};
        GET DIAGNOSTICS told = ROW_COUNT;
        at_most := at_most - told;
        EXIT WHEN at_most <= 0;
        highest := lowest - 1; step := step * 2;
      END LOOP`;
const STEPS = 'highest bigint; lowest bigint; step integer; told bigint; asked uuid;';
const now: Showing = {
  ofChild: 'audit_of_child(asked_child, lowest, highest) e',
  ofPerson: 'audit_of_person(asked_person, lowest, highest) e',
  ofOrganisation: 'audit_of_organisation(own, 0, before) e',
  inSteps,
  place: ' place integer,',
  asked: 'before bigint, before_place integer,',
  part: '(e.id, e.place) < (before, before_place)',
  order: 'e.id DESC, e.place DESC',
};
const before: Showing = {
  ofChild: 'audit_entry e',
  ofPerson: 'audit_entry e',
  ofOrganisation: 'audit_entry e',
  inSteps: (_, page) => page,
  place: '',
  asked: 'before bigint,',
  part: 'e.id < before',
  order: 'e.id DESC',
};

const CONCERNS = 'Concern,ConcernAddition,ConcernDecision,ConcernLink';
const OF = ` AND (e.child_id IS NULL OR e.child_id <> ALL (viewer_shut_out_children()))
          AND (e.person_id = viewer_person() OR e.kind = 'READ' OR e.child_id <> ALL (watched) OR NOT e.types && '{CourtOrder,ConflictOfInterest}')
          AND (e.person_id = viewer_person() OR e.subject_id IS NULL OR e.subject_id <> ALL (viewer_shut_out_records()))
          AND (e.person_id = viewer_person() OR e.kind <> 'READ' OR e.child_id <> ALL (watched) OR NOT e.types <@ '{${CONCERNS}}')`;
const SHOWN = `CASE WHEN e.child_id = ANY (watched) AND e.person_id <> viewer_person()
          THEN ARRAY(SELECT t FROM unnest(e.types) AS t WHERE t <> ALL ('{CourtOrder,ConflictOfInterest,${CONCERNS}}')) ELSE e.types END`;
const ACT = (place: string): string => `id bigint,${place} at timestamptz, kind text, "personId" uuid, "actingFor" uuid, "childId" uuid, rule text, "subjectId" uuid, types text[]`;
const placed = ({ place }: Showing): string => (place === '' ? '' : ' e.place,');

const organisationActs = (showing: Showing): string => {
  const act = `e.id,${placed(showing)} e.at, e.kind, e.person_id, e.acting_for, CASE WHEN kept THEN NULL ELSE e.child_id END, e.rule, CASE WHEN kept THEN NULL ELSE e.subject_id END, ${SHOWN}`;
  const select = (from: string): string => `RETURN QUERY SELECT ${act} FROM ${from}, LATERAL (SELECT NOT whole AND e.kept_from_family <> '{}' AS kept) AS k`;
  const page = `AND e.acting_for = own AND ${showing.part}${OF}
        ORDER BY ${showing.order} LIMIT at_most`;
  return `CREATE FUNCTION organisation_acts(asked_child uuid, asked_person uuid, ${showing.asked} at_most integer)
  RETURNS TABLE (${ACT(showing.place)}) LANGUAGE plpgsql STABLE ${DEFINER} AS $$
  DECLARE
    own uuid := viewer_acting_for();
    whole boolean := viewer_offices() && '{DSL,CARE_TEAM_MANAGER}'::text[];
    watched uuid[] := ARRAY(SELECT DISTINCT child_id FROM shut_out o WHERE o.person_id = viewer_person());
    ${STEPS}
  BEGIN
    asked := coalesce(asked_child, asked_person);
    IF own IS NULL OR viewer_person() IS NULL
      OR NOT viewer_offices() && '{DSL,SEND_MANAGER,CLINICAL_SUPERVISOR,CARE_TEAM_MANAGER,DATA_PROTECTION_OFFICER,CALDICOTT_GUARDIAN}'::text[] THEN RETURN; END IF;
    -- Each in the order of an index, so that a page costs what a page holds.
    IF asked_child IS NOT NULL THEN
      ${showing.inSteps('child_id', `${select(showing.ofChild)} WHERE e.child_id = asked_child AND NOT kept AND (asked_person IS NULL OR e.person_id = asked_person) ${page}`)};
    ELSIF asked_person IS NOT NULL THEN
      ${showing.inSteps('person_id', `${select(showing.ofPerson)} WHERE e.person_id = asked_person ${page}`)};
    ELSE
      ${select(showing.ofOrganisation)} WHERE true ${page};
    END IF;
  END $$`;
};

const FAMILY = `('PARENT', 'RESTRICTED_PARENT', 'CARER', 'FOSTER_CARER', 'PARENT_FOR_EDUCATION', 'PARENT_FOR_HEALTH', 'PARENT_FOR_CARE', 'YOUNG_PERSON', 'ADVOCATE')`;

const whoLooked = (showing: Showing): string => `CREATE FUNCTION who_looked(asked_child uuid, ${showing.asked} at_most integer)
  RETURNS TABLE (id bigint,${showing.place} at timestamptz, "personId" uuid, "actingFor" uuid, deed text, types text[])
  LANGUAGE plpgsql STABLE ${DEFINER} AS $$
  #variable_conflict use_column
  DECLARE of_family boolean; leads boolean; watched uuid[] := ARRAY(SELECT DISTINCT o.child_id FROM shut_out o WHERE o.person_id = viewer_person()); ${STEPS}
  BEGIN
    asked := asked_child;
    SELECT coalesce(bool_or(r.kind IN ('PARENT', 'YOUNG_PERSON')), false), coalesce(bool_or(r.kind = 'DSL'), false) INTO of_family, leads
      FROM child_relationship r
      WHERE r.child_id = asked_child AND r.acting_for = viewer_acting_for() AND r.starts_at <= now() AND r.ends_at > now() AND r.child_id <> ALL (viewer_shut_out_children()) AND (r.kind = 'RESTRICTED_PARENT' OR r.child_id <> ALL (viewer_restricted_children()))
        AND (r.person_id = viewer_person() OR (r.person_id IS NULL AND r.kind = ANY (viewer_offices())));
    IF NOT of_family AND NOT leads THEN RETURN; END IF;
    ${showing.inSteps('child_id', looks(showing))};
  END $$`;
const looks = (showing: Showing): string => `RETURN QUERY SELECT e.id,${placed(showing)} e.at, e.person_id, e.acting_for, e.rule, CASE WHEN own THEN ${SHOWN} ELSE shown END
    FROM ${showing.ofChild},
      LATERAL (SELECT leads AND e.acting_for = viewer_acting_for() AS own,
        ARRAY(SELECT t FROM unnest(e.types) AS t WHERE t <> ALL (e.kept_from_family) ORDER BY t) AS shown) AS x
    WHERE e.child_id = asked_child AND ${showing.part} AND e.kind IN ('DEED', 'READ')${OF}
      AND (own OR (
        -- A deed that is kept is kept whole; a reading that is kept shows what else it read, if that was more than whom it was about.
        CASE WHEN e.kept_from_family = '{}' THEN true ELSE e.kind = 'READ' AND NOT shown <@ '{Child}' END
        AND EXISTS (
          SELECT FROM child_relationship r
          WHERE r.child_id = asked_child AND r.acting_for = e.acting_for AND r.starts_at <= e.at AND r.ends_at >= e.at AND NOT r.kept_from_family
            AND r.kind NOT IN ('POLICE', 'YOUTH_JUSTICE', 'POLICE_SYSTEM')
            AND (r.kind NOT IN ${FAMILY} OR e.person_id = viewer_person())
            AND (r.person_id = e.person_id OR (r.person_id IS NULL AND EXISTS (
              SELECT FROM post p
              WHERE p.person_id = e.person_id AND p.organisation_id = e.acting_for AND p.kind = r.kind AND p.starts_at <= e.at AND p.ends_at >= e.at))))))
    ORDER BY ${showing.order} LIMIT at_most`;

const ownActs = `CREATE FUNCTION own_acts(before bigint, before_place integer, at_most integer) RETURNS TABLE (${ACT(now.place)})
  LANGUAGE plpgsql STABLE ${DEFINER} AS $$
  #variable_conflict use_column
  DECLARE ${STEPS}
  BEGIN
    asked := viewer_person();
    ${inSteps('person_id', `RETURN QUERY SELECT e.id, e.place, e.at, e.kind, e.person_id, e.acting_for, e.child_id, e.rule, e.subject_id, e.types
      FROM audit_of_person(asked, lowest, highest) e WHERE e.acting_for IS NOT DISTINCT FROM viewer_acting_for() AND ${now.part} ORDER BY ${now.order} LIMIT at_most`)};
  END $$`;

const noteReads = (more: string): string => {
  const columns = `person_id, acting_for, child_id,${more} types`;
  return `CREATE OR REPLACE FUNCTION note_reads(readings jsonb) RETURNS void LANGUAGE sql VOLATILE ${DEFINER} AS $$
    INSERT INTO audit_entry (kind, ${columns}, kept_from_family, mark)
    SELECT 'READ', ${columns}, kept, decode(mark, 'hex')
    FROM jsonb_to_recordset(readings) AS r (person_id uuid, acting_for uuid, child_id uuid, children uuid[], people uuid[], types text[], kept text[], mark text)
  $$`;
};

const DROP = (asked: string): string[] => [`DROP FUNCTION organisation_acts(uuid, uuid, ${asked})`, `DROP FUNCTION who_looked(uuid, ${asked})`];
const showing = (how: Showing): string[] => [
  organisationActs(how),
  whoLooked(how),
  `COMMENT ON FUNCTION organisation_acts IS 'What was done, read and refused in the name of the viewer''s organisation, to those who oversee it; nothing to anybody else.'`,
];

/**
 * Who opens a list reads of as many children as it holds, and an event is told to as many as listen: one entry says so of all of them, is
 * marked once and sealed once. Whoever looks at the audit sees an act for each, as before.
 */
export class NameSeveralInOneEntry20261122T0500 implements MigrationInterface {
  readonly name = 'NameSeveralInOneEntry1795323600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...sources, ...DROP('bigint, integer'), ...showing(now), ownActs, noteReads(' children, people,')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT FROM audit_mention) THEN RAISE EXCEPTION 'entries that name several are sealed as they stand, and cannot be taken apart'; END IF; END $$`);
    for (const statement of [noteReads(''), 'DROP FUNCTION own_acts', ...DROP('bigint, integer, integer'), ...showing(before)]) await runner.query(statement);
    await runner.query('DROP FUNCTION audit_of_child, audit_of_person, audit_of_organisation');
    await runner.query('DROP FUNCTION mention_each CASCADE');
    await runner.query('DROP TABLE audit_mention');
    await runner.query('ALTER TABLE audit_entry DROP CONSTRAINT of_somebody, DROP COLUMN children, DROP COLUMN people, ALTER COLUMN person_id SET NOT NULL');
  }
}
