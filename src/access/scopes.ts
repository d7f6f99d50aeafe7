import { HubError } from '../platform/graphql/errors';

/** What a partner system's token must carry to ask in each way. People's tokens carry no scopes: their relationships decide. */
const scopeFor = { query: 'plan:read', mutation: 'facts:deliver', subscription: 'changes:follow' } as const;

interface Token {
  readonly clientId?: string;
  readonly scopes: readonly string[];
}

/** Refuses a partner system that asks in a way its organisation has not agreed to. Scopes narrow; they never widen what its organisation may see. */
export function requireScope({ clientId, scopes }: Token, kind: keyof typeof scopeFor): void {
  if (clientId === undefined || scopes.includes(scopeFor[kind])) return;
  throw new HubError('FORBIDDEN', `This client may not do that: its token lacks the scope ${scopeFor[kind]}`, { rule: 'scope', scope: scopeFor[kind] });
}
