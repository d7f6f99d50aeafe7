import type { GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Masking } from '../graphql/errors';
import type { OperationContext } from '../graphql/operation';
import type { VerifiedToken, Verifier } from '../identity/verifier';
import type { Log } from '../log';
import type { RationBook } from './rations';

/** What somebody asks for beside the operation itself. */
export interface Asked {
  /** The capacity they chose to act in, as they named it. */
  readonly actingFor?: string;
  readonly kind: OperationTypeNode;
  /** Names the operation in the log and in the answer's `x-request-id`; it says nothing of the person. */
  readonly requestId: string;
}

/** Opens what resolvers are given. It is called once the operation is known to be valid and within the limits. */
export type Open = (identity: VerifiedToken, asked: Asked) => Promise<OperationContext>;

/** The issuer and subject that an account is known by. */
export type AccountName = Pick<VerifiedToken, 'issuer' | 'subject'>;
/** Of these accounts, those that are closed: suspended, or not known (any more). */
export type ClosedAccounts = (accounts: readonly AccountName[]) => Promise<readonly AccountName[]>;

export type ServerConfig = Pick<Config, 'production' | 'port' | 'host' | 'publicUrl' | 'allowedOrigins' | 'socketsPerPerson'>;

/** What both transports stand on. */
export interface Surroundings {
  readonly config: ServerConfig;
  readonly log: Log;
  readonly schema: GraphQLSchema;
  readonly verifier: Verifier;
  readonly clock: Clock;
  readonly open: Open;
  readonly closedAccounts: ClosedAccounts;
  readonly rationBook: RationBook;
  /** Whether the schema answers questions about itself; never in production. */
  readonly introspection: boolean;
  readonly masking: Masking;
}
