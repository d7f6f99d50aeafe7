import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE shut_out (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), child_id uuid NOT NULL, person_id uuid NOT NULL, record_id uuid,
    in_family text NOT NULL DEFAULT 'SHUT' CHECK (in_family IN ('SHUT', 'RESTRICTED', 'SPARED')),
    source text NOT NULL, source_id uuid NOT NULL, reason text,
    starts_at timestamptz NOT NULL DEFAULT now(), ends_at timestamptz NOT NULL DEFAULT 'infinity', granted_by uuid NOT NULL, granted_for uuid NOT NULL)`,
  `CREATE INDEX shut_out_of_person ON shut_out (person_id)`,
  `CREATE INDEX shut_out_of_child ON shut_out (child_id, person_id)`,
  `CREATE INDEX shut_out_of_source ON shut_out (source_id)`,
  `COMMENT ON TABLE shut_out IS 'That a person is shut out of a child, or of one record, in whichever capacity they act. It beats every right.'`,
  `COMMENT ON COLUMN shut_out.in_family IS 'What becomes of their part in the family: shut out as well, a restricted parent, or spared.'`,
  `ALTER TABLE shut_out ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE shut_out FORCE ROW LEVEL SECURITY`,
  // Nobody else reads or writes it: it is filled by the triggers of what it comes from.
  `CREATE POLICY owner_keeps ON shut_out TO CURRENT_USER USING (true) WITH CHECK (true)`,
];

const setting = (name: string, of: string): string => `CREATE FUNCTION ${name}() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('${of}', true), ''), '{}')::uuid[] $$`;
const settings = [
  setting('viewer_shut_out_children', 'app.shut_out_children'),
  setting('viewer_shut_out_records', 'app.shut_out_records'),
  setting('viewer_restricted_children', 'app.restricted_children'),
  `COMMENT ON FUNCTION viewer_shut_out_children IS 'The children of whom the viewer is told nothing, in the capacity they act in.'`,
  `COMMENT ON FUNCTION viewer_shut_out_records IS 'The records that are not there for the viewer.'`,
  `COMMENT ON FUNCTION viewer_restricted_children IS 'The children to whom the viewer stands as a restricted parent and in no other way.'`,
];

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** Sets, beside who the viewer is, what they are shut out of: read once for the transaction. */
const shutting = `
  SELECT coalesce(array_agg(DISTINCT o.child_id) FILTER (WHERE o.record_id IS NULL AND NOT (o.in_family <> 'SHUT' AND of_family)), '{}'),
         coalesce(array_agg(DISTINCT o.record_id) FILTER (WHERE o.record_id IS NOT NULL AND NOT (o.in_family <> 'SHUT' AND of_family)), '{}'),
         coalesce(array_agg(DISTINCT o.child_id) FILTER (WHERE o.record_id IS NULL AND o.in_family = 'RESTRICTED' AND of_family), '{}')
    INTO children, records, restricted FROM shut_out o WHERE o.person_id = "personId" AND o.starts_at <= now() AND o.ends_at > now();
  PERFORM set_config('app.shut_out_children', children::text, true), set_config('app.shut_out_records', records::text, true),
          set_config('app.restricted_children', restricted::text, true);`;

const entering = (more: string): string => `CREATE OR REPLACE FUNCTION enter(asked_issuer text, asked_subject text, asked text, OUT "personId" uuid, OUT "actingFor" uuid, OUT offices text[])
LANGUAGE plpgsql ${DEFINER} AS $$
DECLARE mine uuid[]; children uuid[]; records uuid[]; restricted uuid[]; of_family boolean;
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
  of_family := "actingFor" IS NOT DISTINCT FROM "personId";
  offices := ARRAY(SELECT DISTINCT kind FROM post WHERE person_id = "personId" AND organisation_id = "actingFor" AND starts_at <= now() AND ends_at > now());
  PERFORM set_config('app.person', "personId"::text, true), set_config('app.acting_for', coalesce("actingFor"::text, ''), true),
          set_config('app.offices', offices::text, true);${more}
END $$`;

/** What each function that looks past the wall must add of a relationship, so that an order beats what it says. */
interface Beaten {
  readonly holders: string;
  readonly viewers: string;
  readonly child: string;
}
const beaten: Beaten = {
  holders: ` AND NOT EXISTS (SELECT FROM shut_out o WHERE o.person_id = holder AND o.child_id = r.child_id AND o.record_id IS NULL
             AND o.in_family = 'SHUT' AND o.starts_at <= now() AND o.ends_at > now())`,
  viewers: ` AND m.child_id <> ALL (viewer_shut_out_children()) AND (m.kind = 'RESTRICTED_PARENT' OR m.child_id <> ALL (viewer_restricted_children()))`,
  child: ' <> ALL (viewer_shut_out_children())',
};
const former: Beaten = { holders: '', viewers: '', child: ' IS NOT NULL' };

const OWN = `m.acting_for = viewer_acting_for() AND m.starts_at <= now() AND m.ends_at > now()
        AND (m.person_id = viewer_person() OR (m.person_id IS NULL AND m.kind = ANY (viewer_offices())))`;

const standing = ({ holders, viewers, child }: Beaten): string[] => [
  `CREATE OR REPLACE FUNCTION capacities(holder uuid) RETURNS uuid[] LANGUAGE sql STABLE ${DEFINER} AS $$
  SELECT ARRAY(SELECT DISTINCT organisation_id FROM post WHERE person_id = holder AND starts_at <= now() AND ends_at > now())
      || ARRAY(SELECT holder WHERE EXISTS (SELECT FROM child_relationship r WHERE r.acting_for = holder AND r.person_id = holder AND r.starts_at <= now() AND r.ends_at > now()${holders}))
$$`,
  `CREATE OR REPLACE FUNCTION end_grants(ended_source uuid) RETURNS bigint LANGUAGE sql VOLATILE ${DEFINER} AS $$
  WITH ended AS (
    UPDATE child_relationship r SET ends_at = now() WHERE r.source_id = ended_source AND r.ends_at > now() AND EXISTS (
      SELECT FROM child_relationship m WHERE m.child_id = r.child_id AND ${OWN}${viewers})
    RETURNING 1)
  SELECT count(*) FROM ended
$$`,
  `CREATE OR REPLACE FUNCTION end_grants_of(ended_source uuid, ended_kinds text[]) RETURNS bigint LANGUAGE sql VOLATILE ${DEFINER} AS $$
  WITH ended AS (
    UPDATE child_relationship r SET ends_at = now() WHERE r.source_id = ended_source AND r.kind = ANY (ended_kinds) AND r.ends_at > now() AND EXISTS (
      SELECT FROM child_relationship m WHERE m.child_id = r.child_id AND ${OWN}${viewers})
    RETURNING 1)
  SELECT count(*) FROM ended
$$`,
  `CREATE OR REPLACE FUNCTION end_rights(ended_child uuid, sources uuid[], holders uuid[], moment timestamptz) RETURNS bigint LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  DECLARE ended bigint; ends timestamptz := greatest(coalesce(moment, now()), now());
  BEGIN
    IF sources IS NULL AND holders IS NULL THEN RAISE EXCEPTION 'it must be said which rights end'; END IF;
    IF NOT EXISTS (SELECT FROM child_relationship m WHERE m.child_id = ended_child AND ${OWN}${viewers}) THEN
      RAISE EXCEPTION 'whoever ends a right stands to the child themself' USING ERRCODE = '42501';
    END IF;
    UPDATE child_relationship r SET ends_at = ends
    WHERE r.child_id = ended_child AND (sources IS NULL OR r.source_id = ANY (sources)) AND (holders IS NULL OR r.acting_for = ANY (holders)) AND r.ends_at > ends;
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
  END $$`,
  `CREATE OR REPLACE FUNCTION child_for_emergency(asked_id uuid, asked_scheme text, asked_value text) RETURNS uuid LANGUAGE sql STABLE ${DEFINER} AS $$
  WITH found AS (
    SELECT c.id FROM child c WHERE c.id = asked_id
    UNION SELECT i.child_id FROM child_identifier i WHERE i.scheme = asked_scheme AND i.value = asked_value AND i.verification <> 'DOUBTFUL'),
  one AS (SELECT min(id::text)::uuid AS id FROM found HAVING count(*) = 1)
  SELECT one.id FROM one
  WHERE EXISTS (SELECT FROM emergency_attempt a WHERE a.person_id = viewer_person() AND a.acting_for = viewer_acting_for() AND a.at > now() - interval '1 minute')
    AND NOT EXISTS (SELECT FROM family_member m WHERE m.child_id = one.id AND m.person_id = viewer_person())
    AND NOT EXISTS (SELECT FROM child_relationship r WHERE r.child_id = one.id AND r.person_id = viewer_person() AND r.acting_for = viewer_person())
    AND one.id${child}
$$`,
  `CREATE OR REPLACE FUNCTION stands_near(asked_child uuid, asked_organisation uuid) RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
  SELECT asked_organisation = viewer_acting_for() AND asked_child${child} AND EXISTS (SELECT FROM child_relationship r WHERE r.child_id = asked_child AND r.acting_for = asked_organisation
    AND r.kind NOT LIKE 'EMERGENCY%' AND r.source <> 'EmergencyAccess' AND r.starts_at <= now() AND r.ends_at > now())
$$`,
];

/** One's own relationships and shares, as PostgreSQL lets them be read whatever the question forgets. */
const owning = ({ viewers }: Beaten): string[] => [
  `DROP POLICY own ON child_relationship`,
  `CREATE POLICY own ON child_relationship FOR SELECT USING (
    acting_for = (SELECT viewer_acting_for()) AND (person_id = (SELECT viewer_person()) OR (person_id IS NULL AND kind = ANY ((SELECT viewer_offices())::text[])))
    ${viewers && `AND child_id <> ALL ((SELECT viewer_shut_out_children())::uuid[])
    AND (kind = 'RESTRICTED_PARENT' OR child_id <> ALL ((SELECT viewer_restricted_children())::uuid[]))`})`,
  `DROP POLICY own ON record_share`,
  `CREATE POLICY own ON record_share FOR SELECT USING (
    acting_for = (SELECT viewer_acting_for()) AND (person_id IS NULL OR person_id = (SELECT viewer_person()))
    AND (post IS NULL OR post = ANY ((SELECT viewer_offices())::text[]))
    ${viewers && 'AND child_id <> ALL ((SELECT viewer_shut_out_children())::uuid[])'})`,
];

export class ShutPeopleOut20261121T2320 implements MigrationInterface {
  readonly name = 'ShutPeopleOut1795303200000';

  async up(runner: QueryRunner): Promise<void> {
    const functions = [...settings, entering(shutting), ...standing(beaten)];
    for (const statement of [...tables, ...functions, ...owning(beaten)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [entering(''), ...standing(former), ...owning(former)]) await runner.query(statement);
    // Takes the wall with it, which asks them: without one nobody sees anything, until the hub raises its own.
    await runner.query('DROP FUNCTION viewer_shut_out_children, viewer_shut_out_records, viewer_restricted_children CASCADE');
    await runner.query('DROP TABLE shut_out');
  }
}
