import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { refuseTooComplex } from '../graphql/limits';
import { refuseNoText } from '../graphql/no-text';
import type { VerifiedToken } from '../identity/verifier';
import type { Surroundings } from './surroundings';

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly identity: VerifiedToken | undefined;
}

/** What both transports refuse of a valid operation, before anything is opened for it: first what is too large, then what is asked too often. */
export function refuseBeyondLimits({ schema, introspection, rationBook }: Surroundings, { identity, ...asked }: Asked): void {
  refuseTooComplex({ schema, introspection, ...asked });
  refuseNoText(asked);
  if (identity) rationBook.take({ document: asked.document, operation: asked.operation, identity });
}
