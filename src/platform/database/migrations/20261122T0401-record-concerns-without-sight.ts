import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const TODAY = (alias: string): string => `${alias}.starts_at <= now() AND ${alias}.ends_at > now()`;

const recording = [
  // The office at which a concern waits: the leads', or the head's where no lead is left whom it is not about and who can sign in.
  `CREATE FUNCTION concern_keeper(of_organisation uuid, of_child uuid, about uuid[]) RETURNS text LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT p.kind FROM post p
    WHERE p.organisation_id = of_organisation AND p.kind IN ('DSL', 'HEAD') AND p.person_id <> ALL (about) AND ${TODAY('p')}
      AND EXISTS (SELECT FROM account a WHERE a.holder_id = p.person_id AND a.suspended_at IS NULL)
      AND NOT EXISTS (SELECT FROM shut_out s WHERE s.person_id = p.person_id AND s.child_id = of_child AND s.record_id IS NULL AND ${TODAY('s')})
    ORDER BY p.kind = 'DSL' DESC LIMIT 1
  $$`,
  `CREATE FUNCTION record_concern(said jsonb, named_child uuid, about uuid[], decide_by date, OUT id uuid, OUT "childId" uuid, OUT "recordedAt" timestamptz)
  LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  #variable_conflict use_column
  DECLARE own uuid := viewer_acting_for(); known uuid; kept_by text; new_id uuid := gen_random_uuid();
  BEGIN
    IF own IS NULL OR viewer_person() IS NULL OR cardinality(viewer_offices()) = 0 THEN RAISE EXCEPTION 'permission denied: the staff record concerns' USING ERRCODE = '42501'; END IF;
    SELECT r.child_id INTO known FROM child_relationship r WHERE r.child_id = named_child AND r.acting_for = own AND r.kind = 'DSL' AND ${TODAY('r')} LIMIT 1;
    -- Of a child who is not known here nothing is known but the concern: it has an id of its own, until somebody says who it is.
    "childId" := coalesce(known, gen_random_uuid());
    kept_by := concern_keeper(own, "childId", about);
    IF kept_by IS NULL THEN RETURN; END IF;
    INSERT INTO concern (id, child_id, recorded_by, recorded_for, child_in_words, what_i_saw, child_said, what_i_did, happened_at, place, body_map, about_colleagues,
      keeper, state, decide_by, held_for)
    SELECT new_id, "childId", viewer_person(), own, c."childInWords", c."whatISaw", c."childSaid", c."whatIDid", c."happenedAt", c.place, c."bodyMap", to_jsonb(about),
      kept_by, 'RECORDED', decide_by, own
    FROM jsonb_to_record(said) AS c ("childInWords" text, "whatISaw" text, "childSaid" text, "whatIDid" text, "happenedAt" timestamptz, place text, "bodyMap" jsonb)
    RETURNING concern.recorded_at INTO "recordedAt";
    INSERT INTO shut_out (child_id, person_id, record_id, source, source_id, granted_by, granted_for)
      SELECT "childId", colleague, new_id, 'Concern', new_id, viewer_person(), own FROM unnest(about) AS colleague;
    IF known IS NULL THEN
      INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, reason, kept_from_family, granted_by, granted_for)
        SELECT "childId", NULL, own, office, 'Concern', new_id, 'finds out whom a concern is about', true, viewer_person(), own FROM unnest('{DSL,HEAD}'::text[]) AS office;
    END IF;
    id := new_id;
  END $$`,
  `COMMENT ON FUNCTION record_concern IS 'Keeps what a member of staff recorded about a child whom they need not see. Answers no id where nobody could take it.'`,
  `CREATE FUNCTION own_concern_receipts(asked uuid) RETURNS TABLE (id uuid, "recordedAt" timestamptz, "receivedAt" timestamptz) LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT c.id, c.recorded_at, c.received_at FROM concern c
    WHERE c.recorded_by = viewer_person() AND c.recorded_for = viewer_acting_for() AND (asked IS NULL OR c.id = asked)
  $$`,
  `COMMENT ON FUNCTION own_concern_receipts IS 'That what the viewer recorded reached a safeguarding lead, and when; nothing of what others recorded.'`,
  `CREATE FUNCTION add_to_own_concern(of_concern uuid, said text, OUT "childId" uuid) LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  DECLARE added concern;
  BEGIN
    SELECT c.* INTO added FROM concern c WHERE c.id = of_concern AND c.recorded_by = viewer_person() AND c.recorded_for = viewer_acting_for() FOR UPDATE;
    IF added.id IS NULL THEN RETURN; END IF;
    INSERT INTO concern_addition (child_id, recorded_by, recorded_for, concern_id, keeper, held_for, text)
      VALUES (added.child_id, viewer_person(), viewer_acting_for(), added.id, added.keeper, added.held_for, said);
    IF added.state = 'CLOSED' THEN UPDATE concern c SET state = 'RECEIVED', closed_at = NULL, version = c.version + 1 WHERE c.id = added.id; END IF;
    "childId" := added.child_id;
  END $$`,
  `COMMENT ON FUNCTION add_to_own_concern IS 'Adds to what the viewer recorded themself; to nothing else.'`,
];

/** A record stays its child's own and its keeper's, so a concern that moves is written anew under the same id, with all that hangs on it. */
const moving = [
  `CREATE FUNCTION move_concern(of_concern uuid, to_child uuid, to_keeper text, to_holder uuid) RETURNS void LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  DECLARE kept jsonb; part text; place jsonb := jsonb_build_object('keeper', to_keeper, 'held_for', to_holder);
  BEGIN
    FOREACH part IN ARRAY '{concern_addition,concern_decision,concern_link}'::text[] LOOP
      EXECUTE format('WITH gone AS (DELETE FROM %I WHERE concern_id = $1 RETURNING *) SELECT coalesce(jsonb_agg(to_jsonb(g)), ''[]'') FROM gone g', part) INTO kept USING of_concern;
      EXECUTE format('INSERT INTO %I SELECT (jsonb_populate_record(NULL::%I, p || $2)).* FROM jsonb_array_elements($1) AS p', part, part)
        USING kept, CASE part WHEN 'concern_link' THEN place ELSE place || jsonb_build_object('child_id', to_child) END;
    END LOOP;
    WITH gone AS (DELETE FROM concern c WHERE c.id = of_concern RETURNING *) SELECT to_jsonb(g) INTO kept FROM gone g;
    INSERT INTO concern SELECT (jsonb_populate_record(NULL::concern, kept || place || jsonb_build_object('child_id', to_child, 'version', (kept ->> 'version')::int + 1))).*;
    UPDATE shut_out SET child_id = to_child WHERE source = 'Concern' AND source_id = of_concern;
  END $$`,
  `COMMENT ON FUNCTION move_concern IS 'Brings a concern to another child, keeper or holder of the file, with all that hangs on it. For functions that have asked whether it may be.'`,
  `CREATE FUNCTION place_concern(of_concern uuid, to_child uuid) RETURNS void LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  DECLARE placed concern;
  BEGIN
    SELECT c.* INTO placed FROM concern c WHERE c.id = of_concern AND c.held_for = viewer_acting_for() AND c.id <> ALL (viewer_shut_out_records());
    IF placed.id IS NULL OR EXISTS (SELECT FROM child k WHERE k.id = placed.child_id)
      OR NOT (viewer_offices() && '{DSL}'::text[] OR placed.keeper = 'HEAD' AND viewer_offices() && '{HEAD}'::text[])
      OR NOT EXISTS (SELECT FROM child_relationship r WHERE r.child_id = to_child AND r.acting_for = placed.held_for AND r.kind = 'DSL' AND ${TODAY('r')})
    THEN RAISE EXCEPTION 'permission denied: whoever keeps a concern says once whom it is about' USING ERRCODE = '42501'; END IF;
    PERFORM move_concern(placed.id, to_child, coalesce(concern_keeper(placed.held_for, to_child, ARRAY(SELECT jsonb_array_elements_text(placed.about_colleagues)::uuid)), placed.keeper), placed.held_for);
    UPDATE child_relationship SET ends_at = now() WHERE source = 'Concern' AND source_id = placed.id;
  END $$`,
  `COMMENT ON FUNCTION place_concern IS 'Says which child a concern is about that named its child in words.'`,
  `CREATE FUNCTION hand_over_concerns(at_most integer) RETURNS TABLE (id uuid, "childId" uuid, "actingFor" uuid, name text) LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  #variable_conflict use_column
  DECLARE over record;
  BEGIN
    PERFORM must_be_the_hub();
    FOR over IN
      SELECT c.id, c.child_id, c.held_for, k.keeper
      FROM concern c CROSS JOIN LATERAL (SELECT concern_keeper(c.held_for, c.child_id, ARRAY(SELECT jsonb_array_elements_text(c.about_colleagues)::uuid)) AS keeper) k
      WHERE c.state <> 'CLOSED' AND c.keeper = 'DSL' AND k.keeper = 'HEAD' ORDER BY c.decide_by, c.id LIMIT at_most
    LOOP
      PERFORM move_concern(over.id, over.child_id, over.keeper, over.held_for);
      INSERT INTO event (name, child_id, subject_type, subject_id, about) VALUES ('Concern.handedOver', over.child_id, 'Concern', over.id, '{}');
      RETURN QUERY SELECT over.id, over.child_id, over.held_for, 'Concern.handedOver'::text;
    END LOOP;
  END $$`,
  `COMMENT ON FUNCTION hand_over_concerns IS 'Takes concerns whose last safeguarding lead has left to the head. For the hub itself.'`,
];

const CLOSED = 'concern_keeper, record_concern, own_concern_receipts, add_to_own_concern, move_concern, place_concern, hand_over_concerns';

export class RecordConcernsWithoutSight20261122T0401 implements MigrationInterface {
  readonly name = 'RecordConcernsWithoutSight1795320060000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...recording, ...moving, `REVOKE ALL ON FUNCTION ${CLOSED} FROM PUBLIC`]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${CLOSED}`);
  }
}
