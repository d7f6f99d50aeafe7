import { NotNow } from '../../platform/graphql/problem';
import { Duty, versionInForce } from '../statutory/clock';
import { AGREED_RULE, type Deadline } from '../statutory/deadline.entity';
import { openStates } from '../statutory/state-today';

/** Why nobody can be chased for it; nothing where somebody can. */
export function whyNotChased({ state, ruleId, startedOn, responsibleOrganisationId }: Deadline): NotNow | undefined {
  if (!openStates.includes(state)) return new NotNow('Nobody waits for it any more', state);
  if (ruleId !== AGREED_RULE && versionInForce(ruleId, startedOn).duty === Duty.FAMILY) return new NotNow('It is the family’s own time: nobody is chased for it', state);
  return responsibleOrganisationId ? undefined : new NotNow('No organisation is known that must act', state);
}
