import { deed } from '../../access';
import { moveSuspension, whyNotDone } from './move-suspension';
import { metBy } from './suspension-clock';
import type { SuspensionRuleId } from './suspension-rules';
import { WhoIsTold } from './suspension-words';
import type { Suspension } from './suspension.entity';
import { ToldOfSuspension } from './suspension.events';
import type { TellOfSuspensionInput } from './suspension.inputs';
import { suspensionPolicy } from './suspension.policy';

const toldOn = {
  [WhoIsTold.PARENTS]: 'parentsToldOn', [WhoIsTold.AUTHORITY]: 'authorityToldOn', [WhoIsTold.BOARD]: 'boardToldOn', [WhoIsTold.SOCIAL_WORKER]: 'socialWorkerToldOn',
  [WhoIsTold.VIRTUAL_HEAD]: 'virtualHeadToldOn',
} as const satisfies Record<WhoIsTold, keyof Suspension>;
const meets: Readonly<Partial<Record<WhoIsTold, SuspensionRuleId>>> = { PARENTS: 'X1', AUTHORITY: 'X2' };

/** Records that somebody was told. */
export const tellOfSuspension = deed<TellOfSuspensionInput, Suspension, Suspension>({
  may: suspensionPolicy.may.tell,
  about: [suspensionPolicy, (input) => input.suspensionId],
  async act(suspension, { version, who, on }, tools) {
    const refused = whyNotDone('on', on, { after: suspension.decidedOn, today: tools.today });
    if (refused) return refused;
    const rule = meets[who];
    const clocks = rule ? metBy(suspension.clocks, on, rule) : suspension.clocks;
    return moveSuspension(suspension, { version, changes: { [toldOn[who]]: on, clocks }, event: ToldOfSuspension }, tools);
  },
});
