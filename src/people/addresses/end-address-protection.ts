import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { nowInDatabase } from '../database-clock';
import type { AddressProtection } from './address-protection.entity';
import { addressProtectionPolicy } from './address-protection.policy';
import { AddressProtectionEnded } from './addresses.events';
import { endAddressProtectionShape, type EndAddressProtectionInput } from './addresses.inputs';

/** Ends the protection of an address. What was said before is known as usual again, unless an order or another protection hides it still. */
export const endAddressProtection = deed<EndAddressProtectionInput, AddressProtection, AddressProtection>({
  may: addressProtectionPolicy.may.end,
  input: endAddressProtectionShape,
  about: [addressProtectionPolicy, ({ addressProtectionId }) => addressProtectionId],
  async act(protection, { version, reason }, { tx, today, emit }) {
    if (protection.endedAt || (protection.untilOn && protection.untilOn < today)) return new NotNow('This has ended', 'ENDED');
    const changes = { endedAt: await nowInDatabase(tx.connection), endedReason: reason.trim() };
    const ended = await tx.change(addressProtectionPolicy, { id: protection.id, version }, changes);
    if (!ended) return new ChangedMeanwhile(protection, reason);
    emit(AddressProtectionEnded, ended);
    return ended;
  },
});
