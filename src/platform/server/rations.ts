import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { HubError } from '../graphql/errors';
import { rootFieldsOf } from '../graphql/root-fields';
import type { VerifiedToken } from '../identity/verifier';

/** How often in a minute one account may ask for a field. */
export interface Ration {
  readonly people: number;
  /** For a program that acts for itself, as a partner's system does. */
  readonly programs: number;
}
/** By root field, as `Query.childByIdentifier`. */
export type Rations = Readonly<Record<string, Ration>>;

export interface RationedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly identity: VerifiedToken;
}

const minuteMs = 60_000;
const mostKept = 10_000;

const isProgram = ({ clientId, subject }: VerifiedToken): boolean => clientId === subject;

/** Counts, on this node, how often each account asked for a rationed field within the last minute. */
export class RationBook {
  readonly #asked = new Map<string, number[]>();

  constructor(
    private readonly rations: Rations,
    private readonly schema: GraphQLSchema,
    private readonly now: () => number = () => performance.now(),
  ) {
    const unknown = Object.keys(rations).filter((name) => !this.#has(name));
    if (unknown.length > 0) throw new Error(`The schema has no field to ration as ${unknown.join(', ')}`);
  }

  /** Takes what an operation asks for from the account's rations; refuses the whole when one of them does not suffice. */
  take({ document, operation, identity }: RationedOperation): void {
    const root = this.schema.getRootType(operation.operation)?.name ?? '';
    for (const [field, times] of rootFieldsOf(document, operation)) {
      const ration = this.rations[`${root}.${field}`];
      if (ration) this.#takeField(`${root}.${field}`, times, { identity, most: isProgram(identity) ? ration.programs : ration.people });
    }
  }

  #takeField(field: string, times: number, { identity, most }: { identity: VerifiedToken; most: number }): void {
    const key = JSON.stringify([identity.issuer, identity.subject, field]);
    const now = this.now();
    const recent = (this.#asked.get(key) ?? []).filter((at) => at > now - minuteMs);
    if (recent.length + times > most) throw beyond(field, most, Math.ceil(((recent[0] ?? now) + minuteMs - now) / 1_000));
    this.#asked.set(key, [...recent, ...Array<number>(times).fill(now)]);
    if (this.#asked.size > mostKept) this.#forget(now - minuteMs);
  }

  #forget(before: number): void {
    for (const [key, asked] of this.#asked) if ((asked.at(-1) ?? 0) <= before) this.#asked.delete(key);
  }

  #has(name: string): boolean {
    const [root, field] = name.split('.');
    const types = [this.schema.getQueryType(), this.schema.getMutationType(), this.schema.getSubscriptionType()];
    return types.some((type) => type?.name === root && field !== undefined && field in type!.getFields());
  }
}

const beyond = (field: string, perMinute: number, retryAfterSeconds: number): HubError =>
  new HubError('RATE_LIMITED', `You ask for ${field.split('.')[1]} too often: at most ${perMinute} times a minute`, { field, perMinute, retryAfterSeconds });
