import { deed, seenAs, type Tools } from '../../../access';
import { familyMemberPolicy } from '../../../people';
import { plainCalendars } from '../../../platform/calendar/calendars';
import { lastDay } from '../../../platform/calendar/last-day';
import { InvalidInput, invalid, NotNow, type InvalidField } from '../../../platform/graphql/problem';
import type { Plan } from '../../plan.entity';
import { planPolicy } from '../../plan.policy';
import type { CallOut } from '../difference/call-out';
import { waysToShrink, type LegalRoute } from '../legal-basis';
import { linksAmong, placedLines } from '../placed-lines';
import { ReductionNoticed } from '../versions.events';
import { NoticeState } from './notice.states';
import type { ReductionNotice } from './reduction-notice.entity';
import { giveReductionNoticeShape, type GiveReductionNoticeInput, type ReducedLineInput } from './shrinking.inputs';
import { noticedReductionPolicy, reductionNoticePolicy } from './shrinking.policy';
import { editionInForce, linesIssued, shrinkingNow } from './shrinking-now';

/** Tells the family that provision in force is to be less, as the plan stands now: which lines, why, and by what legal route. */
export const giveReductionNotice = deed<GiveReductionNoticeInput, Plan, ReductionNotice>({
  may: reductionNoticePolicy.may.give,
  input: giveReductionNoticeShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { legalBasis, reference, givenOn, lines }, tools) {
    const on = givenOn ?? tools.today;
    const route = waysToShrink(plan.kind).find(({ basis }) => basis === legalBasis);
    if (!route) return invalid('legalBasis', 'provision of such a plan cannot be made less by this route');
    if (on > tools.today) return invalid('givenOn', 'the family cannot have been told on a day that has not come yet');
    const base = await editionInForce(tools, plan.id);
    if (!base) return new NotNow('No edition of this plan is in force yet: nothing that was agreed can be less.', plan.state);
    const placed = await placedLines(tools, plan.id);
    const shrinks = await shrinkingNow(tools, { plan, base, placed, links: await linksAmong(tools, placed.map(({ line }) => line.id)) });
    if (shrinks instanceof NotNow) return shrinks;
    const refused = whyNotLess(lines, shrinks);
    if (refused) return refused;
    const toFamily = await familyOf(tools, plan.childId);
    if (toFamily.length === 0) return new NotNow('Nobody of the family is recorded yet: record first whom the notice goes to.', plan.state);
    const notice = await tools.tx.insert(reductionNoticePolicy, {
      childId: plan.childId, planId: plan.id, fromVersionId: base.id, legalBasis, reference: reference.trim(), givenOn: on, familyHasUntil: familyHasUntil(route, on),
      state: NoticeState.GIVEN, planVersionId: null, withdrawnReason: null, toFamily,
    });
    await keepLines(tools, notice, { lines, shrinks });
    tools.emit(ReductionNoticed, notice, { planId: plan.id });
    return notice;
  },
});

const familyHasUntil = ({ familyTime }: LegalRoute, on: string): string | null => (familyTime ? lastDay(on, familyTime, plainCalendars).dueOn : null);

function whyNotLess(lines: readonly ReducedLineInput[], shrinks: ReadonlyMap<string, readonly CallOut[]>): InvalidInput | undefined {
  const ids = lines.map(({ lineId }) => lineId.toLowerCase());
  const faults = ids.flatMap((id, at): InvalidField[] => {
    if (!shrinks.has(id)) return [{ field: `lines.${at}.lineId`, reason: 'nothing that was agreed is less by this line, as far as you read it' }];
    return ids.indexOf(id) === at ? [] : [{ field: `lines.${at}.lineId`, reason: 'it is named already' }];
  });
  return faults.length > 0 ? new InvalidInput(faults) : undefined;
}

/** Those of the family who take part now, by right. */
async function familyOf({ tx, today }: Tools, childId: string): Promise<string[]> {
  const members = await tx.connection.query<{ id: string }>(
    `SELECT id FROM ${seenAs(familyMemberPolicy)} WHERE child_id = $1 AND stands_as IS NOT NULL AND (until_on IS NULL OR until_on >= $2) ORDER BY recorded_at, id`, [childId, today],
  );
  return members.map(({ id }) => id);
}

interface Named {
  readonly lines: readonly ReducedLineInput[];
  readonly shrinks: ReadonlyMap<string, readonly CallOut[]>;
}
async function keepLines(tools: Tools, { id: noticeId, childId, planId, fromVersionId }: ReductionNotice, { lines, shrinks }: Named): Promise<void> {
  const marked = new Set((await linesIssued(tools, fromVersionId)).filter(({ neededInClass }) => neededInClass).map(({ lineId }) => lineId));
  await tools.tx.insertAll(noticedReductionPolicy, lines.map(({ lineId, reason }) => {
    const callOuts = shrinks.get(lineId.toLowerCase())!;
    const { section, lineType, lineId: id } = callOuts[0]!;
    return { childId, noticeId, planId, section, lineType, lineId: id, says: callOuts.map(({ message }) => message), reason: reason.trim(), neededInClass: marked.has(id) };
  }));
}
