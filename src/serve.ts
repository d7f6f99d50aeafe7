import type { GraphQLSchema } from 'graphql';
import { calendarAddress } from './assessment';
import { closedAccounts, credentialsOf, Request } from './access';
import type { OpenGround } from './hub';
import { documentAddress, importAddress } from './plan';
import type { IssuerSettings } from './platform/identity/issuer-keys';
import { rememberingTokens } from './platform/identity/remembered-tokens';
import { createVerifier } from './platform/identity/verifier';
import { startServer, type RunningServer, type ServerOptions } from './platform/server/start-server';
import { rations } from './rations';

export interface Serving extends Pick<ServerOptions, 'config' | 'log' | 'clock' | 'accountsAskedEveryMs'> {
  readonly ground: OpenGround;
  readonly schema: GraphQLSchema;
  readonly issuers: readonly IssuerSettings[];
}

const isReady = async ({ pool }: OpenGround): Promise<boolean> => {
  const { rows } = await pool.query<{ ready: boolean }>(`SELECT viewer_person() IS NULL AND has_table_privilege('child_relationship', 'SELECT') AS ready`);
  return rows[0]?.ready === true;
};

/** Answers the world: whoever brings a token of these issuers, as the person or system that the token's account is. */
export function serve({ ground, issuers, clock = ground.clock, ...serving }: Serving): Promise<RunningServer> {
  const verifier = rememberingTokens(createVerifier({ issuers, clock }), clock);
  return startServer({
    ...serving, clock, rations, verifier,
    routers: [calendarAddress(ground), documentAddress({ ...serving, ground, verifier }), importAddress({ ...serving, ground, verifier })],
    open: async (token, asked) => new Request(ground, credentialsOf(token, asked)),
    closedAccounts: (accounts) => closedAccounts(ground.pool, accounts),
    ready: () => isReady(ground),
  });
}
