import { seenAs, type Tools } from '../../access';
import { tableOf } from '../../platform/database/table';
import { LineType } from '../line-type';
import type { Line } from '../line.entity';
import { kindsOfLine } from '../lines';
import { planInclusionPolicy } from '../plan-inclusion.policy';
import type { Linked } from '../unsupported';

/** A line, and the place that it has in a plan. */
export interface Placed {
  readonly line: Line;
  readonly lineType: LineType;
  readonly position: number;
}
type Place = Omit<Placed, 'line'> & { readonly lineId: string };

/** Every line of a plan that the viewer knows of, in order, held still until the transaction ends: nobody changes a word of it meanwhile. */
export async function linesInPlace({ tx, find }: Tools, planId: string): Promise<Placed[]> {
  const places = await tx.connection.query<Place>(
    `SELECT line_type AS "lineType", line_id AS "lineId", position FROM ${seenAs(planInclusionPolicy)} WHERE plan_id = $1 AND ended_at IS NULL
     ORDER BY section, position, recorded_at, id`,
    [planId],
  );
  for (const type of Object.values(LineType)) {
    const ids = places.filter(({ lineType }) => lineType === type).map(({ lineId }) => lineId);
    await tx.connection.query(`SELECT id FROM "${tableOf(kindsOfLine[type].policy.entity).name}" WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`, [ids]);
  }
  const placed: Placed[] = [];
  for (const { lineType, lineId, position } of places) {
    const line = await find(kindsOfLine[lineType].policy, lineId);
    if (line) placed.push({ line, lineType, position });
  }
  return placed;
}

/**
 * Those of them that can be issued. What is issued is read by the family and by everybody else of its section, so a line that its originator
 * keeps stays out until it is widened.
 */
export const placedLines = async (tools: Tools, planId: string): Promise<Placed[]> => (await linesInPlace(tools, planId)).filter(({ line }) => !line.handling);

/** The links that hold among these lines. */
export const linksAmong = ({ tx }: Tools, lineIds: readonly string[]): Promise<Linked[]> =>
  tx.connection.query<{ fromId: string; toId: string }>(
    `SELECT from_id AS "fromId", to_id AS "toId" FROM thread_link
     WHERE from_id = ANY ($1::uuid[]) AND to_id = ANY ($1::uuid[]) AND ended_at IS NULL ORDER BY from_id, to_id`,
    [lineIds],
  );
