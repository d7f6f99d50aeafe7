import { escapeLiteral } from 'pg';
import { sqlStateOf, Transaction, type Lender } from '../platform/database/database';
import { HubError } from '../platform/graphql/errors';
import { systems } from './relationship';
import { lackingScope, outOfScope, type Scope, type Token } from './scopes';

/** What the token says, and the capacity that was asked for: an organisation's id, or `family`. */
export interface Credentials {
  readonly issuer: string;
  readonly subject: string;
  readonly actingFor?: string;
  /** The scope that the token lacks for what is asked. People need none: their relationships decide. */
  readonly lacks?: Scope;
}

/** What somebody shows by their token, for asking in this way. */
export function credentialsOf(token: Token, { actingFor, kind }: { readonly actingFor?: string | undefined; readonly kind: Parameters<typeof lackingScope>[1] }): Credentials {
  const lacks = lackingScope(token, kind);
  return { issuer: token.issuer, subject: token.subject, ...(actingFor === undefined ? {} : { actingFor }), ...(lacks ? { lacks } : {}) };
}

/** Who asks, and in what capacity. Rights never add up across capacities. */
export interface Viewer {
  readonly personId: string;
  /** The organisation, or the person's own id in the family capacity. Null while somebody with several capacities has chosen none. */
  readonly actingFor: string | null;
  readonly offices: readonly string[];
  /** When the transaction began, in seconds since 1970, as PostgreSQL writes them: the moment that its audit entries will bear. */
  readonly enteredAt: string;
}

/** What `entering` answers. */
export interface Entered {
  readonly viewer: Viewer;
}

const literal = (value: string | undefined): string => (value === undefined ? 'NULL' : escapeLiteral(value));
/**
 * The statement that makes a transaction the viewer's own. Everything PostgreSQL's row-level security asks, it asks of this.
 * Where they are to be alone with something, they enter when whoever was there has left, with the rights they have by then.
 */
export const entering = ({ issuer, subject, actingFor }: Credentials, aloneWith?: string): string =>
  `SELECT enter(${[issuer, subject, actingFor].map(literal).join(', ')}${aloneWith === undefined ? '' : `, ${literal(aloneWith)}`}) AS viewer`;

const refusals: Readonly<Record<string, HubError>> = {
  GT401: new HubError('UNAUTHENTICATED', 'This account is not known here, or is closed'),
  GT403: new HubError('CAPACITY_REQUIRED', 'You do not act in that capacity; `me { capacities }` lists yours'),
};

/** What somebody is told when PostgreSQL would not let them in. */
export const whyNotEntered = (error: unknown): unknown => refusals[sqlStateOf(error) ?? ''] ?? error;

/** Lets in whoever PostgreSQL knows; a partner's system, which acts for an organisation and for no person, within its scopes alone. */
export function admitted(viewer: Viewer, { lacks }: Credentials): Viewer {
  if (lacks && systems.some((system) => viewer.offices.includes(system))) throw outOfScope(lacks);
  return viewer;
}

/** Begins a transaction as the viewer; the first question may be sent before it is known who they are. */
export async function enter(pool: Lender, credentials: Credentials): Promise<{ tx: Transaction; viewer: Promise<Viewer> }> {
  const { tx, opened } = await Transaction.begin<Entered>(pool, 'REPEATABLE READ', entering(credentials));
  const viewer = opened.then(
    ([row]) => admitted(row!.viewer, credentials),
    (error: unknown) => {
      throw whyNotEntered(error);
    },
  );
  viewer.catch(() => undefined);
  return { tx, viewer };
}

/** The capacity a record is read or written in; asking without having chosen one is told, not guessed. */
export function capacityOf(viewer: Viewer): string {
  if (viewer.actingFor) return viewer.actingFor;
  throw new HubError('CAPACITY_REQUIRED', 'You act in several capacities: say in which one (`x-acting-for`); `me { capacities }` lists them');
}
