import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const WRITER = `coalesce(viewer_person(), '00000000-0000-0000-0000-000000000000'), coalesce(viewer_acting_for(), '00000000-0000-0000-0000-000000000000')`;

const tables = [
  `CREATE TABLE "address_protection" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "reason" text NOT NULL,
      "until_on" date,
      "ended_at" TIMESTAMP WITH TIME ZONE,
      "ended_reason" text,
      CONSTRAINT "PK_be347dbeff3922024ac17de2d10" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_28be46685da3f5c78e070c3b29" ON "address_protection" ("child_id")`,
  `CREATE TABLE "conflict_of_interest" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "person_id" uuid NOT NULL,
      "record_type" text,
      "record_id" uuid,
      "reason" text NOT NULL,
      "until_on" date,
      "ended_at" TIMESTAMP WITH TIME ZONE,
      "ended_reason" text,
      CONSTRAINT "PK_31e757df4b34931b02940536d45" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_c47e27e7f5c61a9f4afaebd15b" ON "conflict_of_interest" ("child_id")`,
  `CREATE INDEX "IDX_6616aa98a7e38c4c6e5ba8c5c6" ON "conflict_of_interest" ("person_id")`,
  `CREATE TABLE "court_order" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "family_member_id" uuid NOT NULL,
      "against_name" text NOT NULL,
      "against_relation" text NOT NULL,
      "effects" jsonb NOT NULL,
      "at_the_gate" jsonb NOT NULL,
      "concerns_the_gate" boolean NOT NULL,
      "court" text NOT NULL,
      "reference" text,
      "made_on" date NOT NULL,
      "from_on" date NOT NULL,
      "until_on" date,
      "note" text,
      "ended_at" TIMESTAMP WITH TIME ZONE,
      "ended_reason" text,
      CONSTRAINT "court_order_ends_after_it_began" CHECK (((until_on IS NULL) OR (until_on >= from_on))),
      CONSTRAINT "PK_a4469bbeeca338117832a084d54" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_5eb6dd50dcf15d8146209fabb6" ON "court_order" ("child_id")`,
  `CREATE INDEX "IDX_5b06c9dd573b61a3d0c2df5c03" ON "court_order" ("family_member_id")`,
];

const added = [
  `ALTER TABLE child_fact ADD COLUMN unprotected_category text`,
  `CREATE INDEX child_fact_protected ON child_fact (child_id) WHERE unprotected_category IS NOT NULL`,
  `ALTER TABLE child_relationship ADD COLUMN instead_of text`,
  `COMMENT ON COLUMN child_relationship.instead_of IS 'The kind that counts for nothing while this one does: a parent from whom an address is hidden.'`,
];

const terms = [
  `CREATE FUNCTION begins_on(day date) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT day::timestamp AT TIME ZONE 'Europe/London' $$`,
  `CREATE FUNCTION is_over_after(last_day date, ended timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT least(coalesce(ended, 'infinity'), coalesce((last_day + 1)::timestamp AT TIME ZONE 'Europe/London', 'infinity')) $$`,
  `COMMENT ON FUNCTION is_over_after IS 'To the end of the last day in England, or until it is ended.'`,
];

const addresses = [
  // An order is heeded from the moment it is recorded: nothing has to happen at midnight that could fail to.
  `CREATE FUNCTION address_is_protected(asked uuid) RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT EXISTS (SELECT FROM address_protection p WHERE p.child_id = asked AND is_over_after(p.until_on, p.ended_at) > now())
        OR EXISTS (SELECT FROM court_order o WHERE o.child_id = asked AND o.effects ? 'ADDRESS_HIDDEN' AND is_over_after(o.until_on, o.ended_at) > now())
  $$`,
  `CREATE FUNCTION protected_category(category text, key text, source text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN category = 'ADDRESS' THEN 'PROTECTED_ADDRESS'
      WHEN category = 'HOUSEHOLD' THEN 'PROTECTED_HOUSEHOLD'
      WHEN key = 'UNRECOGNISED' AND category <> 'POLICE' AND source ~* '(address|postcode|uprn|resid|home|household|transport)' THEN 'PROTECTED_UNRECOGNISED'
      WHEN category IN ('IDENTITY', 'COMMUNICATION', 'EDUCATION', 'HEALTH', 'SOCIAL_CARE') AND key NOT LIKE 'EDUCATION\\_SETTING\\_%'
        AND key ~ '(^GP|(^|_)(HOME|ADDRESS|POSTCODE|UPRN|RESIDENCE|TRANSPORT)(_|$))' THEN 'PROTECTED_ADDRESS'
    END
  $$`,
  `COMMENT ON FUNCTION protected_category IS 'What a fact is about while the address is protected, where it tells where the child lives. Version 2026-11; after what the NHS hides of a sensitive record: address, postcode, telephone and surgery.'`,
  `CREATE FUNCTION keep_address_protected() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE kept text;
  BEGIN
    IF TG_OP = 'INSERT' THEN NEW.unprotected_category := NULL; END IF;
    IF TG_OP = 'UPDATE' AND OLD.unprotected_category IS NOT NULL THEN
      IF address_is_protected(NEW.child_id) THEN
        NEW.category := OLD.category;
        NEW.unprotected_category := OLD.unprotected_category;
      END IF;
      RETURN NEW;
    END IF;
    kept := protected_category(NEW.category, NEW.key, NEW.source);
    IF kept IS NOT NULL AND address_is_protected(NEW.child_id) THEN
      NEW.unprotected_category := NEW.category;
      NEW.category := kept;
    END IF;
    RETURN NEW;
  END $$`,
  `CREATE TRIGGER keep_address_protected BEFORE INSERT OR UPDATE OF category, key, source, unprotected_category ON child_fact
    FOR EACH ROW EXECUTE FUNCTION keep_address_protected()`,
  `CREATE FUNCTION end_shares_of(records uuid[]) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE touched uuid[]; emptied uuid[];
  BEGIN
    WITH ended AS (UPDATE record_share SET ends_at = now() WHERE record_id = ANY (records) AND ends_at > now() RETURNING share_id)
      SELECT array_agg(DISTINCT share_id) INTO touched FROM ended;
    -- A share that opens nothing any more but the name is over.
    emptied := ARRAY(SELECT id FROM unnest(touched) AS id WHERE NOT EXISTS (
      SELECT FROM record_share s WHERE s.share_id = id AND s.ends_at > now() AND s.record_type NOT IN ('Child', 'Share')));
    UPDATE record_share SET ends_at = now() WHERE share_id = ANY (emptied) AND ends_at > now();
    UPDATE "share" SET ended_at = now(), ended_reason = 'What it opened is kept more closely now.', version = version + 1 WHERE id = ANY (emptied) AND ended_at IS NULL;
  END $$`,
  `CREATE FUNCTION settle_addresses(asked uuid) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE turned uuid[];
  BEGIN
    -- The lock of every deed about the child: nothing is delivered, protected or ended meanwhile.
    PERFORM pg_advisory_xact_lock(hashtextextended(asked::text, 0));
    IF address_is_protected(asked) THEN
      WITH protected AS (
        UPDATE child_fact SET unprotected_category = category, category = protected_category(category, key, source), version = version + 1
        WHERE child_id = asked AND unprotected_category IS NULL AND protected_category(category, key, source) IS NOT NULL RETURNING id)
        SELECT array_agg(id) INTO turned FROM protected;
      PERFORM end_shares_of(turned);
    ELSE
      UPDATE child_fact SET category = unprotected_category, unprotected_category = NULL, version = version + 1
      WHERE child_id = asked AND unprotected_category IS NOT NULL;
    END IF;
  END $$`,
  `COMMENT ON FUNCTION settle_addresses IS 'Protects what tells where a child lives, whoever said it, or turns it back.'`,
  `CREATE FUNCTION turn_addresses_back() RETURNS integer LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  DECLARE lapsed uuid; settled integer := 0;
  BEGIN
    FOR lapsed IN SELECT DISTINCT child_id FROM child_fact WHERE unprotected_category IS NOT NULL AND NOT address_is_protected(child_id) ORDER BY child_id LOOP
      PERFORM settle_addresses(lapsed);
      settled := settled + 1;
    END LOOP;
    RETURN settled;
  END $$`,
  `COMMENT ON FUNCTION turn_addresses_back IS 'Turns back what was protected until a day that has passed. Late is safe: until then it stays protected.'`,
];

const orders = [
  `CREATE FUNCTION restrict_parent(asked_child uuid, asked_person uuid) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE hidden tstzmultirange;
  BEGIN
    UPDATE child_relationship SET ends_at = greatest(now(), starts_at) WHERE child_id = asked_child AND person_id = asked_person AND instead_of IS NOT NULL AND ends_at > now();
    SELECT range_agg(tstzrange(starts_at, ends_at)) INTO hidden FROM shut_out
      WHERE child_id = asked_child AND person_id = asked_person AND record_id IS NULL AND in_family = 'RESTRICTED' AND starts_at < ends_at;
    IF hidden IS NULL THEN RETURN; END IF;
    INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, reason, starts_at, ends_at, granted_by, granted_for, kept_from_family, instead_of)
    SELECT r.child_id, r.person_id, r.acting_for, 'RESTRICTED_PARENT', r.source, r.source_id, r.reason, lower(during), upper(during), r.granted_by, r.granted_for, r.kept_from_family, r.kind
    FROM child_relationship r, unnest(hidden * tstzmultirange(tstzrange(least(greatest(r.starts_at, now()), r.ends_at), r.ends_at))) AS during
    WHERE r.child_id = asked_child AND r.person_id = asked_person AND r.acting_for = asked_person AND r.kind IN ('PARENT', 'CARER', 'FOSTER_CARER')
      AND r.starts_at < r.ends_at AND r.ends_at > now();
  END $$`,
  `COMMENT ON FUNCTION restrict_parent IS 'Gives somebody from whom an address is hidden what a restricted parent has, for as long as both last: the order, and what they are to the child.'`,
  `CREATE FUNCTION shut_out_by(shutting court_order, account uuid) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE begins timestamptz := begins_on(shutting.from_on); ends timestamptz := is_over_after(shutting.until_on, shutting.ended_at);
  BEGIN
    -- An order is never there for the one it is against, in no post that they hold.
    INSERT INTO shut_out (child_id, person_id, record_id, source, source_id, granted_by, granted_for)
      SELECT shutting.child_id, account, shutting.id, 'CourtOrder', shutting.id, ${WRITER}
      WHERE NOT EXISTS (SELECT FROM shut_out s WHERE s.source_id = shutting.id AND s.person_id = account AND s.record_id IS NOT NULL);
    INSERT INTO shut_out (child_id, person_id, in_family, source, source_id, starts_at, ends_at, granted_by, granted_for)
      SELECT shutting.child_id, account, reach.in_family, 'CourtOrder', shutting.id, begins, ends, ${WRITER}
      FROM (VALUES ('NO_INFORMATION', 'SHUT'), ('ADDRESS_HIDDEN', 'RESTRICTED')) AS reach (effect, in_family)
      WHERE shutting.effects ? reach.effect AND NOT EXISTS (
        SELECT FROM shut_out s WHERE s.source_id = shutting.id AND s.person_id = account AND s.record_id IS NULL AND s.in_family = reach.in_family);
  END $$`,
  `CREATE FUNCTION carry_out_court_order(carried court_order) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE account uuid; parent uuid;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(carried.child_id::text, 0));
    UPDATE shut_out SET starts_at = begins_on(carried.from_on), ends_at = is_over_after(carried.until_on, carried.ended_at) WHERE source_id = carried.id AND record_id IS NULL;
    SELECT person_id INTO account FROM family_member WHERE id = carried.family_member_id;
    IF account IS NOT NULL THEN PERFORM shut_out_by(carried, account); END IF;
    FOR parent IN SELECT DISTINCT person_id FROM shut_out WHERE source_id = carried.id AND in_family = 'RESTRICTED' LOOP
      PERFORM restrict_parent(carried.child_id, parent);
    END LOOP;
    PERFORM settle_addresses(carried.child_id);
  END $$`,
  `COMMENT ON FUNCTION carry_out_court_order IS 'Does what an order says to whoever it is against, as far as they have an account, and to the address. Done again it changes nothing.'`,
];

const conflicts = [
  `CREATE FUNCTION carry_out_conflict(carried conflict_of_interest) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    UPDATE shut_out SET ends_at = is_over_after(carried.until_on, carried.ended_at) WHERE source_id = carried.id AND record_id IS DISTINCT FROM carried.id;
    IF FOUND THEN RETURN; END IF;
    INSERT INTO shut_out (child_id, person_id, record_id, in_family, source, source_id, ends_at, granted_by, granted_for)
      VALUES (carried.child_id, carried.person_id, carried.record_id, 'SPARED', 'ConflictOfInterest', carried.id, is_over_after(carried.until_on, carried.ended_at), ${WRITER}),
             (carried.child_id, carried.person_id, carried.id, 'SHUT', 'ConflictOfInterest', carried.id, 'infinity', ${WRITER});
  END $$`,
];

/** Who writes these rows need not remember what follows from them. */
const triggers = [
  `CREATE FUNCTION court_order_written() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN PERFORM carry_out_court_order(NEW); RETURN NULL; END $$`,
  `CREATE TRIGGER carried_out AFTER INSERT OR UPDATE ON court_order FOR EACH ROW EXECUTE FUNCTION court_order_written()`,
  `CREATE FUNCTION conflict_written() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN PERFORM carry_out_conflict(NEW); RETURN NULL; END $$`,
  `CREATE TRIGGER carried_out AFTER INSERT OR UPDATE ON conflict_of_interest FOR EACH ROW EXECUTE FUNCTION conflict_written()`,
  `CREATE FUNCTION address_protection_written() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN PERFORM settle_addresses(NEW.child_id); RETURN NULL; END $$`,
  `CREATE TRIGGER carried_out AFTER INSERT OR UPDATE ON address_protection FOR EACH ROW EXECUTE FUNCTION address_protection_written()`,
  `CREATE FUNCTION account_linked() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    PERFORM carry_out_court_order(o) FROM court_order o WHERE o.family_member_id = NEW.id;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER orders_follow_the_account AFTER UPDATE OF person_id ON family_member
    FOR EACH ROW WHEN (NEW.person_id IS DISTINCT FROM OLD.person_id) EXECUTE FUNCTION account_linked()`,
  `CREATE FUNCTION parent_granted() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    IF EXISTS (SELECT FROM shut_out s WHERE s.child_id = NEW.child_id AND s.person_id = NEW.person_id AND s.in_family = 'RESTRICTED' AND s.ends_at > now()) THEN
      PERFORM restrict_parent(NEW.child_id, NEW.person_id);
    END IF;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER orders_follow_the_parent AFTER INSERT ON child_relationship
    FOR EACH ROW WHEN (NEW.kind IN ('PARENT', 'CARER', 'FOSTER_CARER')) EXECUTE FUNCTION parent_granted()`,
  `REVOKE ALL ON FUNCTION address_is_protected, end_shares_of, settle_addresses, turn_addresses_back, restrict_parent, shut_out_by, carry_out_court_order, carry_out_conflict FROM PUBLIC`,
];

const down = [
  'DROP TRIGGER keep_address_protected ON child_fact',
  'UPDATE child_fact SET category = unprotected_category, version = version + 1 WHERE unprotected_category IS NOT NULL',
  'ALTER TABLE child_fact DROP COLUMN unprotected_category',
  'DROP TRIGGER orders_follow_the_parent ON child_relationship',
  'DELETE FROM child_relationship WHERE instead_of IS NOT NULL',
  'ALTER TABLE child_relationship DROP COLUMN instead_of',
  'DROP TRIGGER orders_follow_the_account ON family_member',
  `DELETE FROM shut_out WHERE source IN ('CourtOrder', 'ConflictOfInterest')`,
  'DROP FUNCTION carry_out_court_order, shut_out_by, restrict_parent, carry_out_conflict, turn_addresses_back, settle_addresses, end_shares_of CASCADE',
  'DROP TABLE court_order, conflict_of_interest, address_protection',
  'DROP FUNCTION keep_address_protected, court_order_written, conflict_written, address_protection_written, account_linked, parent_granted',
  'DROP FUNCTION address_is_protected, protected_category, begins_on, is_over_after',
];

export class CarryOutOrders20261121T2321 implements MigrationInterface {
  readonly name = 'CarryOutOrders1795303260000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...added, ...terms, ...addresses, ...orders, ...conflicts, ...triggers]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
