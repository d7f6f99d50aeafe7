import { deed, seenAs } from '../access';
import type { Connection } from '../platform/database/database';
import type { Child } from './child.entity';
import { childFactPolicy } from './child-fact.policy';
import { childPolicy } from './child.policy';
import { FactsDelivered } from './people.events';
import { deliverFactsShape, type DeliverFactsInput, type FactInput } from './people.inputs';

/** A fact that stands, and what is said in it, written so that the same words are the same text. */
interface Standing {
  readonly id: string;
  readonly version: number;
  readonly said: string;
}

/** What the agency said before in these records (in all of them, where none are named). */
const saidBefore = (
  tx: Connection,
  childId: string,
  { agency, records }: { agency: string; records: readonly string[] | null },
): Promise<Standing[]> =>
  tx.query<Standing>(
    `SELECT id, version, jsonb_build_array(key, source, value)::text AS said FROM ${seenAs(childFactPolicy)}
     WHERE child_id = $1 AND said_by = $2 AND is_current AND ($3::text[] IS NULL OR split_part(source, ' ', 1) = ANY ($3))`,
    [childId, agency, records],
  );

/** PostgreSQL writes JSON in one way, whichever way it was sent. */
const asPostgresSaysIt = (tx: Connection, facts: readonly FactInput[]): Promise<{ said: string }[]> =>
  tx.query<{ said: string }>(
    `SELECT jsonb_build_array(f.key, f.source, f.value)::text AS said
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS sent (fact, at), jsonb_to_record(sent.fact) AS f (key text, source text, value jsonb) ORDER BY sent.at`,
    [JSON.stringify(facts)],
  );

/**
 * Takes in what an agency says about a child. Nobody else's word is touched; what the same agency said before in the same
 * records becomes history, and what it says unchanged stays as it is, so that a second delivery changes nothing.
 */
export const deliverFacts = deed<DeliverFactsInput, Child, Child>({
  may: childPolicy.may.deliverFacts,
  input: deliverFactsShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { facts, records }, { tx, viewer, today, emit }) {
    const standing = await saidBefore(tx.connection, child.id, { agency: viewer.actingFor, records: records ?? null });
    const said = await asPostgresSaysIt(tx.connection, facts);
    const now = new Set(said.map((each) => each.said));
    const before = new Set(standing.map((each) => each.said));
    for (const fact of standing.filter((each) => !now.has(each.said))) await tx.change(childFactPolicy, fact, { isCurrent: false });
    const fresh = facts.filter((_, at) => !before.has(said[at]!.said));
    const written = await tx.insertAll(
      childFactPolicy,
      fresh.map((fact) => ({
        childId: child.id,
        category: fact.category,
        key: fact.key,
        label: fact.label,
        isHeld: fact.isHeld ?? true,
        value: fact.value ?? null,
        comparedBy: fact.comparedBy ?? null,
        saidBy: viewer.actingFor,
        saidOn: fact.saidOn ?? today,
        source: fact.source,
        isCurrent: true,
      })),
    );
    for (const fact of written) emit(FactsDelivered, fact);
    return child;
  },
});
