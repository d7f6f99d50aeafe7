import { capacityOf, pageOf, type Page, type Request } from '../../access';
import type { AdviceRequest, AdviceRequestState } from './advice-request.entity';
import { adviceRequestPolicy } from './advice-request.policy';
import { openStates } from './is-late';

interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
  readonly state?: AdviceRequestState | undefined;
}
/** The same question as `isOnWorklistOf`, asked of rows. */
const onMyWorklist = `(t.asked_person_id = $1 OR t.asked_organisation_id = $2 OR (t.asked_person_id IS NULL AND t.asked_organisation_id IS NULL AND $1::uuid = $2::uuid))`;

/** What the viewer, or the organisation they act for, was asked: what is due first comes first. */
export async function myAdviceRequests(request: Request, { first, after, state }: Asked): Promise<Page<AdviceRequest>> {
  const viewer = await request.viewer();
  const values = [viewer.personId, capacityOf(viewer), state ? [state] : openStates];
  return pageOf(request, adviceRequestPolicy, { first, after, orderBy: 'dueOn', where: `${onMyWorklist} AND t.state = ANY ($3)`, values });
}
