import { deed } from '../../access';
import { isProblem } from '../../platform/graphql/problem';
import { ConcernState } from './concern-words';
import type { Concern } from './concern.entity';
import { ConcernDecided } from './concern.events';
import { decideOnConcernShape, type DecideOnConcernInput } from './concern.inputs';
import { concernDecisionPolicy, concernPolicy } from './concern.policies';
import { inHand, moveConcern } from './move-concern';
import { partOf } from './part-of-concern';

/** Decides what is done, with the reason; a decision that tells nobody outside says why not (law 5.4). */
export const decideOnConcern = deed<DecideOnConcernInput, Concern, Concern>({
  may: concernPolicy.may.decide,
  input: decideOnConcernShape,
  about: [concernPolicy, ({ concernId }) => concernId],
  async act(concern, { version, decision, reason, whyNotReferred, whoWasTold }, tools) {
    const decided = await moveConcern(concern, { version, to: ConcernState.DECIDED, text: reason }, tools, inHand(concern, tools));
    if (isProblem(decided)) return decided;
    await tools.tx.insert(concernDecisionPolicy, {
      ...partOf(decided), decision, reason: reason.trim(), whyNotReferred: whyNotReferred?.trim() || null, whoWasTold: whoWasTold?.trim() || null,
    });
    tools.emit(ConcernDecided, decided);
    return decided;
  },
});
