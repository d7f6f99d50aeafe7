import type { AdviceRequest } from './advice-request.entity';

/** What an event about a request names: whose assessment, and on whose worklist. */
export const aboutRequest = ({ id, assessmentId, askedOrganisationId, askedPersonId }: AdviceRequest): Record<string, string> => ({
  assessmentId,
  adviceRequestId: id,
  ...(askedOrganisationId && { askedOrganisationId }),
  ...(askedPersonId && { askedPersonId }),
});

interface Worker {
  readonly personId: string;
  readonly actingFor: string | null;
}
/** Whether what an event names is on somebody's worklist: they, or the organisation they act for, were asked. A family shares what nobody was named for. */
export const isOnWorklistOf = ({ personId, actingFor }: Worker, about: Readonly<Record<string, string>>): boolean => {
  if (about['askedPersonId'] === personId) return true;
  if (about['askedOrganisationId']) return about['askedOrganisationId'] === actingFor;
  return !about['askedPersonId'] && actingFor === personId;
};
