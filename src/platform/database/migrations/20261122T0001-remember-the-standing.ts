import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** Who comes in asks for their posts at every operation. */
const POSTS = 'CREATE INDEX post_of_holder ON post (person_id, organisation_id)';

/** A new epoch: what was remembered of how somebody stands to a child is of an earlier one. */
const ANEW = `set_config('app.standing', '', true), set_config('app.epoch', (coalesce(nullif(current_setting('app.epoch', true), ''), '0')::integer + 1)::text, true)`;

/** It begins when somebody comes in, and when a relationship changes. */
const forgetting = [
  `CREATE FUNCTION forget_standing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM ${ANEW};
    RETURN NULL;
  END $$`,
  'CREATE TRIGGER forget_standing AFTER INSERT OR UPDATE OR DELETE ON child_relationship FOR EACH STATEMENT EXECUTE FUNCTION forget_standing()',
];

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
  SELECT coalesce(array_agg(DISTINCT o.child_id) FILTER (WHERE o.record_id IS NULL AND NOT (o.in_family <> 'SHUT' AND of_family)), '{}'),
         coalesce(array_agg(DISTINCT o.record_id) FILTER (WHERE o.record_id IS NOT NULL AND NOT (o.in_family <> 'SHUT' AND of_family)), '{}'),
         coalesce(array_agg(DISTINCT o.child_id) FILTER (WHERE o.record_id IS NULL AND o.in_family = 'RESTRICTED' AND of_family), '{}')
    INTO children, records, restricted FROM shut_out o WHERE o.person_id = "personId" AND o.starts_at <= now() AND o.ends_at > now();
  PERFORM set_config('app.person', "personId"::text, true), set_config('app.acting_for', coalesce("actingFor"::text, ''), true),
          set_config('app.offices', offices::text, true), set_config('app.shut_out_children', children::text, true),
          set_config('app.shut_out_records', records::text, true), set_config('app.restricted_children', restricted::text, true)${more};
END $$`;

export class RememberTheStanding20261122T0001 implements MigrationInterface {
  readonly name = 'RememberTheStanding1795305660000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [POSTS, ...forgetting, entering(`, ${ANEW}`)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(entering(''));
    await runner.query('DROP FUNCTION forget_standing CASCADE');
    await runner.query('DROP FUNCTION IF EXISTS viewer_kinds, viewer_standing, shared_with_viewer, viewer_shares CASCADE');
    await runner.query('DROP INDEX post_of_holder');
  }
}
