import { isPersonal } from '../audience';
import { audienceOf, policyNamed, type FieldAudience, type Policy } from '../policy';
import { readable, selectFrom } from '../predicate';

export interface Asked {
  readonly type: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rows: readonly { readonly childId: string }[];
  /** The child to whom all who are answered stand alike. */
  readonly childId: string;
}

function isForOne(field: FieldAudience): boolean {
  const audience = audienceOf(field);
  return audience !== undefined && isPersonal(audience);
}
interface Facts {
  readonly personal: boolean;
  /** What every reading of the kind says: which rows hold what, and who may read them. */
  readonly usual: readonly [string, string];
}
const known = new WeakMap<Policy, Facts>();
function factsOf(policy: Policy): Facts {
  const facts = known.get(policy) ?? { personal: [policy.read, ...policy.fields.values()].some(isForOne), usual: [selectFrom(policy), readable(policy)] };
  known.set(policy, facts);
  return facts;
}

/** Beside the usual, a question that holds another question or calls a function may ask anything, as who the viewer is. */
const mayAskAnything = /\bselect\b|viewer_|\b(?!any\b|and\b|or\b|in\b|where\b)[a-z_]+\s*\(/i;

const besideUsual = (policy: Policy, text: string): string => factsOf(policy).usual.reduce((left, usual) => left.replace(usual, ''), text);
/** Whether a reading asks for records by their ids alone, so that it is known which it could have found. */
export function isById({ type, text, values: [keys] }: Pick<Asked, 'type' | 'text' | 'values'>): boolean {
  const policy = policyNamed(type);
  return policy !== undefined && Array.isArray(keys) && besideUsual(policy, text).replace(/\s+/g, ' ') === ' WHERE AND t.id = ANY ($1::uuid[])';
}

/** Whether the keys of a question, where they are children, are the one child alone. */
const staysWith = ({ type, text, values: [keys], childId }: Asked): boolean =>
  (type !== 'Child' && !text.includes('t."child_id" =')) || (Array.isArray(keys) && keys.every((key) => String(key).toLowerCase() === childId));

/**
 * Whether a reading finds the same for all who stand alike to the child: nothing in it asks who the viewer is beside what the policy
 * asks of their relationship, and it keeps to that child. Whatever is not known to be so is taken to be one's own.
 */
export function isOneForAll(asked: Asked): boolean {
  const policy = policyNamed(asked.type);
  if (!policy || factsOf(policy).personal) return false;
  return !mayAskAnything.test(besideUsual(policy, asked.text)) && staysWith(asked) && asked.rows.every(({ childId }) => childId === asked.childId);
}
