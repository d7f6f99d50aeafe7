import { deed } from '../../access';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import type { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import { familyMemberPolicy } from '../family-member.policy';
import type { CourtOrder } from './court-order.entity';
import { courtOrderPolicy } from './court-order.policy';
import { CourtOrderEffect } from './order-words';
import { CourtOrderRecorded } from './orders.events';
import { recordCourtOrderShape, type RecordCourtOrderInput } from './orders.inputs';

const ofTheGate: readonly CourtOrderEffect[] = [CourtOrderEffect.NO_CONTACT, CourtOrderEffect.NO_COLLECTION];

function wrongDays({ madeOn, fromOn, untilOn }: RecordCourtOrderInput, today: string): InvalidInput | undefined {
  if (madeOn > today) return invalid('madeOn', 'an order that was not made yet cannot be recorded');
  if (fromOn && fromOn < madeOn) return invalid('fromOn', 'an order is not in force before the day it was made');
  if (untilOn && untilOn < (fromOn ?? madeOn)) return invalid('untilOn', 'an order does not end before it begins');
  return untilOn && untilOn < today ? invalid('untilOn', 'this day has passed') : undefined;
}

/**
 * Records an order. PostgreSQL carries it out in the same transaction, by what it says and whoever wrote it there: it shuts out,
 * restricts and protects, and does so again when an account is linked to the family member later.
 */
export const recordCourtOrder = deed<RecordCourtOrderInput, Child, CourtOrder>({
  may: courtOrderPolicy.may.record,
  input: recordCourtOrderShape,
  about: [childPolicy, ({ childId }) => childId],
  async act(child, input, { tx, today, find, emit }) {
    const wrong = wrongDays(input, today);
    if (wrong) return wrong;
    const member = await find(familyMemberPolicy, input.familyMemberId);
    if (!member || member.childId !== child.id) return invalid('familyMemberId', 'there is nobody like this in the child’s family');
    const effects = Object.values(CourtOrderEffect).filter((effect) => input.effects.includes(effect));
    const atTheGate = effects.filter((effect) => ofTheGate.includes(effect));
    const order = await tx.insert(courtOrderPolicy, {
      childId: child.id,
      familyMemberId: member.id,
      againstName: member.name,
      againstRelation: member.relation,
      effects,
      atTheGate,
      concernsTheGate: atTheGate.length > 0,
      court: input.court.trim(),
      reference: input.reference?.trim() ?? null,
      madeOn: input.madeOn,
      fromOn: input.fromOn ?? input.madeOn,
      untilOn: input.untilOn ?? null,
      note: input.note?.trim() ?? null,
      endedAt: null,
      endedReason: null,
    });
    emit(CourtOrderRecorded, order);
    return order;
  },
});
