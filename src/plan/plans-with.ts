import type { Connection } from '../platform/database/database';
import type { Plan } from './plan.entity';

/** The plans that include any of these lines now. */
export const plansWith = (connection: Connection, lineIds: readonly string[]): Promise<Pick<Plan, 'id' | 'kind' | 'state'>[]> =>
  connection.query<Pick<Plan, 'id' | 'kind' | 'state'>>(
    `SELECT DISTINCT p.id, p.kind, p.state FROM plan p JOIN plan_inclusion i ON i.plan_id = p.id
     WHERE i.line_id = ANY ($1::uuid[]) AND i.ended_at IS NULL ORDER BY p.id`,
    [lineIds],
  );
