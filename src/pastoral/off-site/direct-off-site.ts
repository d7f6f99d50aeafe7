import { deed } from '../../access';
import { calendarsOfSchool, childPolicy, type Child } from '../../people';
import { lastDay } from '../../platform/calendar/last-day';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { PlacementState, type OffSitePlacement } from './off-site-placement.entity';
import { noticeBefore } from './off-site-rules';
import { DirectedOffSite } from './off-site.events';
import { directOffSiteShape, type DirectOffSiteInput } from './off-site.inputs';
import { offSitePlacementPolicy } from './off-site.policy';

function whyNotSo({ startsOn, endsOn, noticeOn, reviewOn }: DirectOffSiteInput, today: string): InvalidInput | undefined {
  if (endsOn < startsOn) return invalid('endsOn', 'it ends before it begins');
  if (noticeOn > today) return invalid('noticeOn', 'this day is still to come: notice is given first');
  if (noticeOn >= startsOn) return invalid('noticeOn', 'notice is given before the first day');
  return reviewOn < startsOn || reviewOn > endsOn ? invalid('reviewOn', 'it is looked at while it goes on') : undefined;
}

/** Directs a child off the site. Notice that was too short stands there as such. */
export const directOffSite = deed<DirectOffSiteInput, Child, OffSitePlacement>({
  may: offSitePlacementPolicy.may.direct,
  input: directOffSiteShape,
  about: [childPolicy, (input) => input.childId],
  async act({ id: childId }, input, tools) {
    const refused = whyNotSo(input, tools.today);
    if (refused) return refused;
    const { startsOn, endsOn, noticeOn, reviewOn, authorityNoticeOn } = input;
    const schoolId = tools.viewer.actingFor;
    const placement = await tools.tx.insert(offSitePlacementPolicy, {
      childId, schoolId, state: PlacementState.DIRECTED, provider: input.provider.trim(), purpose: input.purpose.trim(), startsOn, endsOn, noticeOn,
      noticeDueOn: lastDay(startsOn, noticeBefore, await calendarsOfSchool(tools.tx.connection, schoolId)).dueOn, authorityNoticeOn: authorityNoticeOn ?? null, reviewOn,
      reviewAskedOn: null, reviewAskedBecause: null, reviews: [], endedOn: null, endedBecause: null,
    });
    tools.emit(DirectedOffSite, placement);
    return placement;
  },
});
