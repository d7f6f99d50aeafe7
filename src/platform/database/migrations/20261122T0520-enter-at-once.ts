import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** A new epoch: what was remembered of how somebody stands to a child is of an earlier one. */
const EPOCH = `(coalesce(nullif(current_setting('app.epoch', true), ''), '0')::integer + 1)::text`;
/** In force today. */
const now = (row: string): string => `${row}.starts_at <= now() AND ${row}.ends_at > now()`;

/**
 * Every transaction begins with this, so it asks one question: the account, its posts, and whether there is anything to be shut out of. What
 * is seldom, it asks then. As a value, since calling a function as a table costs a third of it again. Whoever means to be alone with
 * something waits for that first, so that they enter with the rights they have by then.
 */
const entering = [
  'DROP FUNCTION enter(text, text, text)',
  `CREATE FUNCTION enter(asked_issuer text, asked_subject text, asked text, alone_with uuid DEFAULT NULL) RETURNS json LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE who uuid; held text[]; in_family boolean; is_shut_out boolean; mine uuid[] := '{}'; acting_for uuid; offices text[] := '{}'; one text; known text;
    children uuid[] := '{}'; records uuid[] := '{}'; restricted uuid[] := '{}';
  BEGIN
    IF alone_with IS NOT NULL THEN known := pg_advisory_xact_lock(hashtextextended(alone_with::text, 0))::text; END IF;
    SELECT a.holder_id, ARRAY(SELECT p.organisation_id || p.kind FROM post p WHERE p.person_id = a.holder_id AND ${now('p')}),
        EXISTS (SELECT FROM child_relationship r WHERE r.acting_for = a.holder_id AND r.person_id = a.holder_id AND ${now('r')}),
        EXISTS (SELECT FROM shut_out o WHERE o.person_id = a.holder_id AND ${now('o')})
      INTO who, held, in_family, is_shut_out
      FROM account a WHERE a.issuer = asked_issuer AND a.subject = asked_subject AND a.suspended_at IS NULL;
    IF who IS NULL THEN RAISE EXCEPTION 'no such account' USING ERRCODE = 'GT401'; END IF;

    IF is_shut_out THEN mine := capacities(who);
    ELSE
      FOREACH one IN ARRAY held LOOP
        IF left(one, 36)::uuid <> ALL (mine) THEN mine := mine || left(one, 36)::uuid; END IF;
      END LOOP;
      IF in_family THEN mine := mine || who; END IF;
    END IF;
    IF asked IS NULL THEN
      acting_for := CASE cardinality(mine) WHEN 0 THEN who WHEN 1 THEN mine[1] END;
    ELSE
      acting_for := mine[array_position(mine::text[], CASE asked WHEN 'family' THEN who::text ELSE lower(asked) END)];
      IF acting_for IS NULL THEN RAISE EXCEPTION 'no such capacity' USING ERRCODE = 'GT403'; END IF;
    END IF;
    FOREACH one IN ARRAY held LOOP
      IF left(one, 36)::uuid = acting_for AND substr(one, 37) <> ALL (offices) THEN offices := offices || substr(one, 37); END IF;
    END LOOP;

    IF is_shut_out THEN
      SELECT coalesce(array_agg(DISTINCT o.child_id) FILTER (WHERE o.record_id IS NULL AND NOT (o.in_family <> 'SHUT' AND acting_for IS NOT DISTINCT FROM who)), '{}'),
             coalesce(array_agg(DISTINCT o.record_id) FILTER (WHERE o.record_id IS NOT NULL AND NOT (o.in_family <> 'SHUT' AND acting_for IS NOT DISTINCT FROM who)), '{}'),
             coalesce(array_agg(DISTINCT o.child_id) FILTER (WHERE o.record_id IS NULL AND o.in_family = 'RESTRICTED' AND acting_for IS NOT DISTINCT FROM who), '{}')
        INTO children, records, restricted FROM shut_out o WHERE o.person_id = who AND ${now('o')};
    END IF;
    known := set_config('app.person', who::text, true) || set_config('app.acting_for', coalesce(acting_for::text, ''), true)
      || set_config('app.offices', offices::text, true) || set_config('app.shut_out_children', children::text, true)
      || set_config('app.shut_out_records', records::text, true) || set_config('app.restricted_children', restricted::text, true)
      || set_config('app.standing', '', true) || set_config('app.epoch', ${EPOCH}, true);
    RETURN json_build_object('personId', who, 'actingFor', acting_for, 'offices', offices, 'enteredAt', extract(epoch FROM now())::text);
  END $$`,
  `COMMENT ON FUNCTION enter IS 'Makes the transaction the viewer''s own, in one capacity; row-level security asks what it sets.'`,
];

const asBefore = [
  'DROP FUNCTION enter(text, text, text, uuid)',
  `CREATE FUNCTION enter(asked_issuer text, asked_subject text, asked text, OUT "personId" uuid, OUT "actingFor" uuid, OUT offices text[])
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
            set_config('app.shut_out_records', records::text, true), set_config('app.restricted_children', restricted::text, true),
            set_config('app.standing', '', true), set_config('app.epoch', ${EPOCH}, true);
  END $$`,
];

/** Lets everybody in by one question. */
export class EnterAtOnce20261122T0520 implements MigrationInterface {
  readonly name = 'EnterAtOnce1795324800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of entering) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const step of asBefore) await runner.query(step);
  }
}
