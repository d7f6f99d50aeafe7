import { HubError } from '../../platform/graphql/errors';
import { live, type AfterArgs, type Request } from '../../access';
import { isOnWorklistOf } from '../request/about-request';

interface Listening {
  readonly args: AfterArgs;
  readonly context: Request;
}
interface Worker {
  readonly personId: string;
  readonly actingFor: string | null;
}

/** What an event names as its own: a deadline, or a request for advice. */
const isOfWorklists = (about: Readonly<Record<string, string>>): boolean => 'deadlineId' in about || 'adviceRequestId' in about;

/** Whether what an event names stands on somebody's worklist. Whether they may know of it is asked as well, as it is told. */
const isDueFrom = ({ personId, actingFor }: Worker, about: Readonly<Record<string, string>>): boolean => {
  if ([about['responsiblePersonId'], about['escalatedToId'], about['toPersonId']].includes(personId)) return true;
  if (about['responsibleOrganisationId']) return about['responsibleOrganisationId'] === actingFor;
  return 'deadlineId' in about && !about['responsiblePersonId'] && actingFor === personId;
};

/** Follows what happens on the worklist of the one who listens: what is asked of them, and what is due from them. */
export async function followMyWorklist(listening: Listening): Promise<AsyncIterable<unknown>> {
  const viewer = await listening.context.viewer();
  const named = viewer.actingFor === viewer.personId ? ['adviceRequestId', 'deadlineId'] : [viewer.personId, ...(viewer.actingFor ? [viewer.actingFor] : [])];
  const follow = live<AfterArgs>({
    named: () => named,
    picks: ({ about }) => isOfWorklists(about) && (isDueFrom(viewer, about) || ('adviceRequestId' in about && isOnWorklistOf(viewer, about))),
  });
  return follow(listening);
}

/** Following an organisation is for those who act for one; a family follows its child. */
async function onlyForOrganisations(_: AfterArgs, request: Request): Promise<void> {
  const { actingFor, personId } = await request.viewer();
  if (actingFor === personId) throw new HubError('FORBIDDEN', 'Following an organisation is for those who act for one', { rule: 'organisationUpdated' });
}

/** Everything that happens to the children whom the listener knows in this capacity; of each change only what they may know of is told. */
export const followOrganisation = live<AfterArgs>({ picks: () => true, opens: onlyForOrganisations });
