import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byId, Change, type Request } from '../../../access';
import { FamilyMember, familyMemberPolicy, Person, personById, whoMayKnowWhere } from '../../../people';
import { planReaders } from '../../audiences';
import { Line } from '../../line.entity';
import { lineById, lineNamedBy } from '../../lines-of-plan';
import { Plan } from '../../plan.entity';
import { planById, versionById } from '../../plan.loaders';
import { planPolicy } from '../../plan.policy';
import { PlanVersion } from '../plan-version.entity';
import { giveReductionNotice } from './give-notice';
import { WayToReduce, waysToReduce } from './legal-route';
import { NoticeSeen } from './notice-seen.entity';
import { NoticedReduction } from './noticed-reduction.entity';
import { ReductionNotice } from './reduction-notice.entity';
import { seeReductionNotice } from './see-notice';
import { GiveReductionNoticeInput, SeeReductionNoticeInput, WithdrawReductionNoticeInput } from './shrinking.inputs';
import { linesOfNotice, noticesOfPlan, reductionNoticeById, seeingOfNotice } from './shrinking.loaders';
import { noticedReductionPolicy, noticeSeenPolicy, reductionNoticePolicy } from './shrinking.policy';
import { NoticeSeenResult, ReductionNoticeResult } from './shrinking.results';
import { withdrawReductionNotice } from './withdraw-notice';

const familyMemberById = byId<FamilyMember>(familyMemberPolicy);

@Resolver(() => ReductionNotice)
export class ReductionNoticeResolver {
  @FieldResolver(() => Plan, { nullable: true, description: 'The plan.' })
  plan(@Root() { planId }: ReductionNotice, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => PlanVersion, { nullable: true, description: 'The edition that was issued with it.' })
  planVersion(@Root() { planVersionId }: ReductionNotice, @Ctx() { load }: Request) {
    return planVersionId ? load(versionById, planVersionId) : null;
  }

  @FieldResolver(() => [NoticedReduction], { description: 'The lines that are to be less, of those that you may see.' })
  lines(@Root() { id }: ReductionNotice, @Ctx() { load }: Request) {
    return load(linesOfNotice, id);
  }

  @FieldResolver(() => [FamilyMember], { description: 'Who of the family was told, of those whom you may know of.' })
  async to(@Root() { toFamily }: ReductionNotice, @Ctx() { load }: Request) {
    return (await Promise.all(toFamily.map((id) => load(familyMemberById, id)))).filter((member) => member !== null);
  }

  @FieldResolver(() => [NoticeSeen], { description: 'Who has seen it and when: for those who keep the plan, and to each of the family their own.' })
  seen(@Root() { id }: ReductionNotice, @Ctx() { load }: Request) {
    return load(seeingOfNotice, id);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who gave it.' })
  givenBy(@Root() { recordedBy }: ReductionNotice, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @Mutation(() => ReductionNoticeResult, { description: 'Tells the family that provision in force is to be less, as the plan stands now: which lines, why and by what legal route. Without it no such edition is issued.' })
  giveReductionNotice(@Arg('input', { description: 'Which lines, why, and by what route.' }) input: GiveReductionNoticeInput, @Ctx() request: Request) {
    return giveReductionNotice(request, input);
  }

  @Mutation(() => NoticeSeenResult, { description: 'Notes that you, of the family, have seen a notice that provision is to be less. It is no agreement.' })
  seeReductionNotice(@Arg('input', { description: 'Which notice.' }) input: SeeReductionNoticeInput, @Ctx() request: Request) {
    return seeReductionNotice(request, input);
  }

  @Mutation(() => ReductionNoticeResult, { description: 'Takes a notice back that nothing was issued with yet.' })
  withdrawReductionNotice(@Arg('input', { description: 'Which notice, and why.' }) input: WithdrawReductionNoticeInput, @Ctx() request: Request) {
    return withdrawReductionNotice(request, input);
  }
}
alsoFields(reductionNoticePolicy, { plan: asRead, planVersion: asRead, lines: asRead, to: asRead, seen: asRead, givenBy: whoMayKnowWhere(planReaders) });
answeredBy('ReductionNotice', {
  to: [familyMemberById, 'toFamily'],
  plan: [planById, 'planId'], planVersion: [versionById, 'planVersionId'], lines: [linesOfNotice, 'id'], seen: [seeingOfNotice, 'id'], givenBy: [personById, 'recordedBy'],
});

@Resolver(() => NoticedReduction)
export class NoticedReductionResolver {
  @FieldResolver(() => Line, { nullable: true, description: 'The line as it is now.' })
  line(@Root() { lineType, lineId }: NoticedReduction, @Ctx() request: Request) {
    return lineById(request, lineType, lineId);
  }
}
alsoFields(noticedReductionPolicy, { line: asRead });
answeredBy('NoticedReduction', { line: lineNamedBy('lineId') });

@Resolver(() => NoticeSeen)
export class NoticeSeenResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who has seen it.' })
  by(@Root() { recordedBy }: NoticeSeen, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(noticeSeenPolicy, { by: asRead });
answeredBy('NoticeSeen', { by: [personById, 'recordedBy'] });

@Resolver(() => Plan)
export class ReductionsOfPlanResolver {
  @FieldResolver(() => [ReductionNotice], { description: 'The notices that provision was to be less, the first one first.' })
  reductionNotices(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(noticesOfPlan, id);
  }

  @FieldResolver(() => [WayToReduce], { description: 'By what legal routes its provision can be made less. None where no law binds it to give what it says.' })
  waysToReduce(@Root() { kind }: Plan) {
    return waysToReduce(kind);
  }
}
alsoFields(planPolicy, { reductionNotices: asRead, waysToReduce: asRead });
answeredBy('Plan', { reductionNotices: [noticesOfPlan, 'id'] });

@Resolver(() => Change)
export class ChangeOfNoticeResolver {
  @FieldResolver(() => ReductionNotice, { nullable: true, description: 'The notice that provision is to be less.' })
  reductionNotice(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('ReductionNotice');
    return id ? load(reductionNoticeById, id) : null;
  }
}
