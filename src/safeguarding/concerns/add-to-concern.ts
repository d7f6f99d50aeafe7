import { deed, officeDeed } from '../../access';
import { noSuchRecord } from '../../platform/graphql/errors';
import { isUuid } from '../../platform/uuid';
import { receiptAgain, type ConcernReceipt } from './concern-receipt';
import type { Concern } from './concern.entity';
import { ConcernAdded } from './concern.events';
import { addToConcernShape, type AddToConcernInput } from './concern.inputs';
import { concernAdditionPolicy, concernPolicy } from './concern.policies';
import { partOf, reopened } from './part-of-concern';

/** What a lead adds to a concern that they keep. */
export const addToConcern = deed<AddToConcernInput, Concern, Concern>({
  may: concernPolicy.may.add,
  input: addToConcernShape,
  about: [concernPolicy, ({ concernId }) => concernId],
  async act(concern, { text }, { tx, emit }) {
    await tx.insert(concernAdditionPolicy, { ...partOf(concern), text: text.trim() });
    const present = await reopened(concern, tx);
    emit(ConcernAdded, present);
    return present;
  },
});

/** What somebody adds to a concern that they recorded themself, without seeing what became of it. Of what others recorded there is none to add to. */
export const addToOwnConcern = officeDeed<AddToConcernInput, ConcernReceipt>({
  name: 'Concern.addToOwn',
  posts: 'anyone',
  input: addToConcernShape,
  async act({ concernId, text }, { tx, emit }) {
    const [added] = await tx.connection.query<{ childId: string | null }>('SELECT * FROM add_to_own_concern($1, $2)', [isUuid(concernId) ? concernId : null, text.trim()]);
    const receipt = added?.childId ? await receiptAgain(tx.connection, concernId) : undefined;
    if (!added?.childId || !receipt) throw noSuchRecord();
    emit(ConcernAdded, { id: receipt.id, childId: added.childId, __typename: 'Concern' });
    return receipt;
  },
});
