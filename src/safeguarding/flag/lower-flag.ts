import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { SafeguardingFlagLowered } from './flag.events';
import { lowerFlagShape, type LowerSafeguardingFlagInput } from './flag.inputs';
import { FlagState, type SafeguardingFlag } from './safeguarding-flag.entity';
import { safeguardingFlagPolicy } from './safeguarding-flag.policy';

/** Takes the flag down: from then on it does not exist for those who were told to speak to the lead. */
export const lowerFlag = deed<LowerSafeguardingFlagInput, SafeguardingFlag, SafeguardingFlag>({
  may: safeguardingFlagPolicy.may.lower,
  input: lowerFlagShape,
  about: [safeguardingFlagPolicy, ({ safeguardingFlagId }) => safeguardingFlagId],
  async act({ id, state }, { version, reason }, { tx, now, emit }) {
    if (state === FlagState.LOWERED) return new NotNow('It was taken down already.', state);
    const lowered = await tx.change(safeguardingFlagPolicy, { id, version }, { state: FlagState.LOWERED, loweredAt: now, loweredReason: reason.trim() });
    if (!lowered) return new ChangedMeanwhile({ version }, reason);
    emit(SafeguardingFlagLowered, lowered);
    return lowered;
  },
});
