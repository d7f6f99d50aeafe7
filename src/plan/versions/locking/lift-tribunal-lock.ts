import { deed } from '../../../access';
import { ChangedMeanwhile, NotNow } from '../../../platform/graphql/problem';
import { LockLifted } from '../versions.events';
import { liftTribunalLockShape, type LiftTribunalLockInput } from './locking.inputs';
import type { TribunalLock } from './tribunal-lock.entity';
import { tribunalLockPolicy } from './tribunal-lock.policy';

/** Lifts a lock, with the reason. That it held, and until when, stays known. */
export const liftTribunalLock = deed<LiftTribunalLockInput, TribunalLock, TribunalLock>({
  may: tribunalLockPolicy.may.lift,
  input: liftTribunalLockShape,
  about: [tribunalLockPolicy, (input) => input.tribunalLockId],
  async act(lock, { version, reason }, { tx, today, emit }) {
    if (lock.liftedOn) return new NotNow('This lock was lifted already.', 'LIFTED');
    const lifted = await tx.change(tribunalLockPolicy, { id: lock.id, version }, { liftedOn: today, liftedReason: reason.trim() });
    if (!lifted) return new ChangedMeanwhile(lock, reason);
    emit(LockLifted, lifted, { planId: lock.planId });
    return lifted;
  },
});
