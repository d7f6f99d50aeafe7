import { deed } from '../../access';
import { childPolicy, type Child } from '../../people';
import { NotNow } from '../../platform/graphql/problem';
import { SafeguardingFlagRaised } from './flag.events';
import { raiseFlagShape, type RaiseSafeguardingFlagInput } from './flag.inputs';
import { FlagState, type SafeguardingFlag } from './safeguarding-flag.entity';
import { safeguardingFlagPolicy } from './safeguarding-flag.policy';

/** Asks those with a role to play to speak to the safeguarding lead. No concern and no action raises a flag by itself. */
export const raiseFlag = deed<RaiseSafeguardingFlagInput, Child, SafeguardingFlag>({
  may: safeguardingFlagPolicy.may.raise,
  input: raiseFlagShape,
  about: [childPolicy, ({ childId }) => childId],
  async act(child, { reason }, { tx, viewer, emit }) {
    const [standing] = await tx.connection.query(`SELECT FROM safeguarding_flag WHERE child_id = $1 AND recorded_for = $2 AND state = 'RAISED'`, [child.id, viewer.actingFor]);
    if (standing) return new NotNow('It stands already.', FlagState.RAISED);
    const flag = await tx.insert(safeguardingFlagPolicy, { childId: child.id, state: FlagState.RAISED, reason: reason.trim(), loweredAt: null, loweredReason: null });
    emit(SafeguardingFlagRaised, flag);
    return flag;
  },
});
