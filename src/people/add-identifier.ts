import { deed } from '../access';
import type { Child } from './child.entity';
import { childIdentifierPolicy } from './child-identifier.policy';
import { childPolicy } from './child.policy';
import { IdentifierAdded } from './people.events';
import type { AddIdentifierInput } from './people.inputs';
import { asKept, readIdentifiers } from './read-identifiers';

/** Adds a number that an agency knows the child by. The same number once more changes nothing. */
export const addIdentifier = deed<AddIdentifierInput, Child, Child>({
  may: childPolicy.may.addIdentifier,
  about: [childPolicy, (input) => input.childId],
  async act(child, { identifier }, { tx, viewer, emit }) {
    const [there] = await tx.connection.query<{ id: string }>(
      'SELECT id FROM child_identifier WHERE child_id = $1 AND scheme = $2 AND value = $3',
      [child.id, identifier.scheme, asKept(identifier.value)],
    );
    if (there) return child;
    const read = await readIdentifiers({ connection: tx.connection, viewer }, [identifier]);
    if ('__typename' in read) return read;
    const written = await tx.insertAll(
      childIdentifierPolicy,
      read.identifiers.map((each) => ({ childId: child.id, ...each })),
    );
    for (const added of written) emit(IdentifierAdded, added);
    return child;
  },
});
