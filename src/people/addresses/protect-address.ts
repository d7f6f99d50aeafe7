import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import type { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import type { AddressProtection } from './address-protection.entity';
import { addressProtectionPolicy } from './address-protection.policy';
import { AddressProtected } from './addresses.events';
import { protectAddressShape, type ProtectAddressInput } from './addresses.inputs';

/**
 * Protects a child's address. PostgreSQL turns what says where the child lives into protected facts in the same transaction, whoever
 * said it, ends its shares, and does the same to whatever any agency says from then on.
 */
export const protectAddress = deed<ProtectAddressInput, Child, AddressProtection>({
  may: addressProtectionPolicy.may.protect,
  input: protectAddressShape,
  about: [childPolicy, ({ childId }) => childId],
  async act(child, { reason, untilOn }, { tx, today, emit }) {
    if (untilOn && untilOn < today) return invalid('untilOn', 'this day has passed');
    const protection = await tx.insert(addressProtectionPolicy, {
      childId: child.id,
      reason: reason.trim(),
      untilOn: untilOn ?? null,
      endedAt: null,
      endedReason: null,
    });
    emit(AddressProtected, protection);
    return protection;
  },
});
