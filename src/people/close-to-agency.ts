import { deed, endRights } from '../access';
import { ChangedMeanwhile, NotNow } from '../platform/graphql/problem';
import { childPolicy } from './child.policy';
import type { KnownAgency } from './known-agency.entity';
import { knownAgencyPolicy } from './known-agency.policy';
import { AgencyClosed } from './people.events';
import { closeToAgencyShape, type CloseToAgencyInput } from './people.inputs';

/** Says that an agency knows the child no more: what its system could do ends at once, and what it said stays. */
export const closeToAgency = deed<CloseToAgencyInput, KnownAgency, KnownAgency>({
  may: knownAgencyPolicy.may.close,
  input: closeToAgencyShape,
  about: [knownAgencyPolicy, (input) => input.knownAgencyId],
  async act(agency, { version, reason }, { tx, today, find, emit }) {
    if (agency.untilOn) return new NotNow(`This agency has not known the child here since ${agency.untilOn}.`, 'CLOSED');
    const closed = await tx.change(knownAgencyPolicy, { id: agency.id, version }, { untilOn: today, closedReason: reason.trim() });
    if (!closed) return new ChangedMeanwhile(agency);
    emit(AgencyClosed, closed);
    const { id, childId, organisationId } = closed;
    const child = await find(childPolicy, childId);
    // The responsible authority knows the child by being responsible; any other agency that brought the child here does so by this alone.
    const sources = child?.authorityId === organisationId ? [id] : [id, childId];
    await endRights(tx.connection, { childId, sources, holders: [organisationId] });
    return closed;
  },
});
