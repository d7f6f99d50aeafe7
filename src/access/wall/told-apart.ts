import { tableOf } from '../../platform/database/table';
import { admitsSql } from '../audience';
import { HandlingCode } from '../handling';
import { policies, type Policy } from '../policy';
import { reachesHandled } from '../predicate';
import { audiencesOf, withheldColumns } from '../seen';

/** What somebody who stands so (`v`) would see of a row, as a number: a bit for the row, and one for each audience that columns are withheld for. */
function seenBy(policy: Policy): string {
  const asked = [reachesHandled(policy, 't', 'v.standing'), ...audiencesOf(withheldColumns(policy)).map((audience) => admitsSql(policy.entity, audience, 't', 'v.standing'))];
  const bits = asked.map((sql, at) => `CASE WHEN ${sql} THEN ${1 << at} ELSE 0 END`).join(' + ');
  // Each of them is asked about in place of the viewer.
  return bits.replaceAll('viewer_acting_for()', 'v.acting_for');
}

const apartIn = (policy: Policy): string => {
  const table = `"${tableOf(policy.entity).name}"`;
  return `WHEN '${policy.name}' THEN
        IF whole[at] THEN asked := ARRAY(SELECT t.id FROM ${table} t WHERE t.child_id = about_child); END IF;
        apart := apart || ARRAY(SELECT DISTINCT w.place::integer
          FROM ${table} t
          CROSS JOIN LATERAL (SELECT ARRAY(SELECT ${seenBy(policy)} FROM unnest(standings, acting_for) WITH ORDINALITY AS v (standing, acting_for, place) ORDER BY v.place) AS by OFFSET 0) s
          CROSS JOIN LATERAL unnest(s.by) WITH ORDINALITY AS w (seen, place)
          WHERE t.id = ANY (asked) AND (t.handling = '${HandlingCode.NAMED_PEOPLE}' OR t.child_id <> about_child OR w.seen <> s.by[1]));`;
};

/**
 * Of some who stand in these ways to a child, those who would not be shown just what the first is shown of some records, the named ones or
 * all there are of a kind: their places, from 1. All of them, the first as well, where a record is kept to named people, among whom even
 * those of equal rights see each their own, or is of another child.
 */
export const toldApart = (): string => `
  CREATE OR REPLACE FUNCTION told_apart(about_child uuid, of_types text[], whole boolean[], records uuid[], standings bigint[], acting_for uuid[]) RETURNS integer[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  #variable_conflict use_variable
  DECLARE apart integer[] := '{}'; asked uuid[]; BEGIN
    FOR at IN 1 .. cardinality(of_types) LOOP
      asked := records;
      CASE of_types[at]
      ${policies().map(apartIn).join('\n      ')}
      END CASE;
    END LOOP;
    RETURN apart;
  END $$`;
