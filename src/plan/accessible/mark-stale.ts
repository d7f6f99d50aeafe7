import { seenAs, type Tools } from '../../access';
import type { Line } from '../line.entity';
import type { Section } from '../section';
import { accessibleTextPolicy } from './accessible-text.policy';

type Marks = Pick<Tools, 'tx'>;
const marking = (which: string): string => `UPDATE accessible_text SET version = version + 1, stale_since = now()
  WHERE stale_since IS NULL AND id IN (SELECT id FROM ${seenAs(accessibleTextPolicy)} WHERE ${which})`;

/** What renders a line says no longer what that says. */
export const markStaleOf = ({ tx }: Marks, { id, childId }: Pick<Line, 'id' | 'childId'>): Promise<object[]> =>
  tx.connection.query(marking('child_id = $1 AND made_from @> to_jsonb($2::text)'), [childId, id]);

/** A section has got or lost a line: what renders the whole of it says no longer what it says. */
export const markSectionStale = ({ tx }: Marks, { planId, section }: { readonly planId: string; readonly section: Section }): Promise<object[]> =>
  tx.connection.query(marking('plan_id = $1 AND section = $2'), [planId, section]);
