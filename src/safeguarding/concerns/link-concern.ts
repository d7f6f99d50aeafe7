import { deed } from '../../access';
import { childPolicy, type Child } from '../../people';
import { invalid } from '../../platform/graphql/problem';
import type { Concern } from './concern.entity';
import { ConcernLinked } from './concern.events';
import { linkConcernShape, type LinkConcernInput } from './concern.inputs';
import { concernLinkPolicy, concernPolicy } from './concern.policies';
import { partOf } from './part-of-concern';

/** Says that a concern about one child matters to another, and why. It is a record of that other child. */
export const linkConcern = deed<LinkConcernInput, Child, Concern>({
  may: concernLinkPolicy.may.link,
  input: linkConcernShape,
  about: [childPolicy, ({ siblingId }) => siblingId],
  async act(sibling, { concernId, reason }, { tx, find, emit }) {
    const concern = await find(concernPolicy, concernId);
    if (!concern) return invalid('concernId', 'there is no such concern');
    if (sibling.id === concern.childId) return invalid('siblingId', 'the concern is about this very child');
    const [known] = await tx.connection.query('SELECT FROM concern_link WHERE concern_id = $1 AND child_id = $2', [concern.id, sibling.id]);
    if (known) return invalid('siblingId', 'this child is linked already');
    await tx.insert(concernLinkPolicy, { ...partOf(concern), childId: sibling.id, reason: reason.trim() });
    emit(ConcernLinked, concern);
    return concern;
  },
});
