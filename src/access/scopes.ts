import { HubError } from '../platform/graphql/errors';

/** What a token must carry to ask in each way, if it carries any of these. */
const scopeFor = { query: 'plan:read', mutation: 'facts:deliver', subscription: 'changes:follow' } as const;
type Kind = keyof typeof scopeFor;
export type Scope = (typeof scopeFor)[Kind];
const known: ReadonlySet<string> = new Set(Object.values(scopeFor));

/** What a verified token says. */
export interface Token {
  readonly issuer: string;
  readonly subject: string;
  readonly scopes: readonly string[];
}

export const outOfScope = (scope: Scope): HubError =>
  new HubError('FORBIDDEN', `This client may not do that: its token lacks the scope ${scope}`, { rule: 'scope', scope });

/**
 * The scope that a token lacks for asking in this way; none for one that has it. Scopes narrow and never widen: a token that carries
 * some of them is held to those at once; whether one that carries none needs them depends on whose it is, which is asked on entering.
 */
export function lackingScope({ scopes }: Token, kind: Kind): Scope | undefined {
  const scope = scopeFor[kind];
  if (scopes.includes(scope)) return undefined;
  if (scopes.some((each) => known.has(each))) throw outOfScope(scope);
  return scope;
}
