import { grant, Kind, officeDeed, systems, type Grant, type Tools } from '../access';
import { invalid } from '../platform/graphql/problem';
import { newId } from '../platform/uuid';
import type { Child } from './child.entity';
import { childIdentifierPolicy } from './child-identifier.policy';
import { childPolicy } from './child.policy';
import { organisationByAuthorityCode } from './find-organisation';
import { readIdentifiers } from './read-identifiers';
import { ChildRegistered } from './people.events';
import { registerChildShape, type RegisterChildInput } from './people.inputs';

/** The posts of the responsible authority that reach every child of the authority. */
const authorityOffices = [Kind.SEND_MANAGER, Kind.AUTHORITY_SYSTEM] as const;

/** Who knows a child who is new here: whoever registers them, and the responsible authority. */
function firstGrants(childId: string, viewer: Tools['viewer'], authorityId: string | null): Grant[] {
  const from = { childId, personId: null, source: 'Child', sourceId: childId, reason: 'registered the child' };
  const posts = [...systems, Kind.SEND_CASEWORKER, Kind.SENCO].filter((kind) => viewer.offices.includes(kind));
  const own = posts.map((kind) => ({ ...from, actingFor: viewer.actingFor, kind }));
  if (!authorityId) return own;
  const theirs = authorityOffices
    .filter((kind) => !(viewer.actingFor === authorityId && posts.includes(kind as never)))
    .map((kind) => ({ ...from, actingFor: authorityId, kind, reason: 'the responsible authority' }));
  return [...own, ...theirs];
}

/** Brings a child into the hub, with the numbers that agencies know them by. */
export const registerChild = officeDeed<RegisterChildInput, Child>({
  name: 'Child.register',
  posts: [...systems, Kind.SEND_CASEWORKER, Kind.SENCO],
  input: registerChildShape,
  async act({ givenName, familyName, dateOfBirth, pronouns, authorityCode, identifiers }, { tx, viewer, today, emit }) {
    if (dateOfBirth > today) return invalid('dateOfBirth', 'a date of birth cannot lie in the future');
    const authority = authorityCode ? await organisationByAuthorityCode(tx.connection, authorityCode) : null;
    if (authorityCode && !authority) return invalid('authorityCode', `no local authority has the code ${authorityCode}`);
    const read = await readIdentifiers({ connection: tx.connection, viewer }, identifiers);
    if ('__typename' in read) return read;
    const id = newId();
    await grant(tx.connection, viewer, firstGrants(id, viewer, authority?.id ?? null));
    const child = await tx.insert(childPolicy, {
      id, childId: id, givenName: givenName.trim(), familyName: familyName.trim(), dateOfBirth, pronouns: pronouns ?? null, authorityId: authority?.id ?? null,
    });
    await tx.insertAll(childIdentifierPolicy, read.identifiers.map((identifier) => ({ childId: id, ...identifier })));
    emit(ChildRegistered, child);
    return child;
  },
});
