import { Kind } from '../access';
import type { Connection } from '../platform/database/database';
import { tableOf } from '../platform/database/table';
import { sectionAudiences } from './section-audiences';
import { sections } from './section';
import { kindsOfLine } from './lines';

/** Where those in class read without a mark. */
const openInClass = sections.filter((section) => sectionAudiences[section].includes(Kind.CLASS_TEACHER));

const lines = (): string =>
  Object.values(kindsOfLine)
    .map(({ policy }) => `SELECT id, section, needed_in_class, shared_with_family FROM "${tableOf(policy.entity).name}" WHERE child_id = $1`)
    .join(' UNION ALL ');

/** What goes with one line, and is known to nobody more than it is. */
const besideLine = (table: string): string => `
  WITH line AS (${lines()})
  UPDATE ${table} t SET version = t.version + 1, needed_in_class = l.needed_in_class, shared_with_family = l.shared_with_family
  FROM line l WHERE t.child_id = $1 AND l.id = t.line_id
    AND (t.needed_in_class, t.shared_with_family) IS DISTINCT FROM (l.needed_in_class, l.shared_with_family)`;

/** What renders a whole section carries the marks that all its lines have. */
const ofSections = (): string => `
  WITH line AS (${lines()}), whole AS (
    SELECT t.id, bool_and(l.needed_in_class) AS needed_in_class, bool_and(l.shared_with_family) AS shared_with_family
    FROM accessible_text t JOIN line l ON t.made_from @> to_jsonb(l.id::text) WHERE t.child_id = $1 AND t.line_id IS NULL GROUP BY t.id)
  UPDATE accessible_text t SET version = t.version + 1, needed_in_class = w.needed_in_class, shared_with_family = w.shared_with_family
  FROM whole w WHERE t.id = w.id AND (t.needed_in_class, t.shared_with_family) IS DISTINCT FROM (w.needed_in_class, w.shared_with_family)`;

const links = (): string => `
  WITH line AS (SELECT id, needed_in_class OR section = ANY ($2::text[]) AS in_class, shared_with_family FROM (${lines()}) AS l)
  UPDATE thread_link t SET version = t.version + 1,
    needed_in_class = a.in_class AND b.in_class, shared_with_family = a.shared_with_family AND b.shared_with_family
  FROM line a, line b WHERE t.child_id = $1 AND a.id = t.from_id AND b.id = t.to_id
    AND (t.needed_in_class, t.shared_with_family) IS DISTINCT FROM (a.in_class AND b.in_class, a.shared_with_family AND b.shared_with_family)`;

/**
 * Carries the marks of a child's lines over to their places in plans, their sources, what renders them and to the links between them, which nobody may know more of
 * than of the lines. Whoever marks a line and whoever links or places it at the same time are taken one after the other here, so
 * that the second sees what the first did.
 */
export async function keepMarksInStep(connection: Connection, childId: string): Promise<void> {
  await connection.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [childId]);
  await connection.query(besideLine('plan_inclusion'), [childId]);
  await connection.query(besideLine('line_source'), [childId]);
  await connection.query(besideLine('accessible_text'), [childId]);
  await connection.query(ofSections(), [childId]);
  await connection.query(links(), [childId, openInClass]);
}
