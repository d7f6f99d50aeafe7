import { deed } from '../access';
import type { Child } from './child.entity';
import { childFactPolicy } from './child-fact.policy';
import { childPolicy } from './child.policy';
import { FactsDelivered } from './people.events';
import { deliverFactsShape, type DeliverFactsInput } from './people.inputs';

/**
 * Takes in what an agency says about a child. Nobody else's word is touched; what the same agency said before under the
 * same name becomes history, and what it says unchanged stays as it is, so that a second delivery changes nothing.
 */
export const deliverFacts = deed<DeliverFactsInput, Child, Child>({
  may: childPolicy.may.deliverFacts,
  input: deliverFactsShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { facts }, { tx, viewer, today, emit }) {
    const known = await tx.connection.query<{ id: string; version: number; said: string }>(
      `SELECT id, version, jsonb_build_array(key, source, value)::text AS said FROM child_fact WHERE child_id = $1 AND said_by = $2 AND is_current`,
      [child.id, viewer.actingFor],
    );
    const said = await tx.connection.query<{ said: string }>(
      `SELECT jsonb_build_array(f.key, f.source, f.value)::text AS said FROM jsonb_to_recordset($1::jsonb) AS f (key text, source text, value jsonb)`,
      [JSON.stringify(facts)],
    );
    const now = new Set(said.map((each) => each.said));
    const before = new Set(known.map((each) => each.said));
    for (const fact of known.filter((each) => !now.has(each.said))) await tx.change(childFactPolicy, fact, { isCurrent: false });
    const fresh = facts.filter((_, at) => !before.has(said[at]!.said));
    const written = await tx.insertAll(childFactPolicy, fresh.map((fact) => ({
      childId: child.id, category: fact.category, key: fact.key, label: fact.label, value: fact.value, comparedBy: fact.comparedBy ?? null,
      saidBy: viewer.actingFor, saidOn: fact.saidOn ?? today, source: fact.source, isCurrent: true,
    })));
    for (const fact of written) emit(FactsDelivered, fact);
    return child;
  },
});
