import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, holdsNoRecord, type Request } from '../../../access';
import { Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { StepKind } from '../steps';
import { DecisionNotice } from './decision-notice.entity';
import { decisionNoticePolicy } from './decision-notice.policy';
import { NoticeElement, noticeElements, noticesOf } from './notice-elements';

@ObjectType({ description: 'What a letter about a decision must tell the family.' })
export class RequiredInNotice {
  @Field(() => NoticeElement, { description: 'Which of the things that the law asks for.' }) readonly element!: NoticeElement;
  @Field(() => String, { description: 'What it must say.' }) readonly requires!: string;
  @Field(() => String, { description: 'Where the law says so.' }) readonly authority!: string;
  @Field(() => Boolean, { description: 'Whether that was read again in its source.' }) readonly verified!: boolean;
  @Field(() => String, { nullable: true, description: 'Words that do for everybody; none where the authority has to say something of its own.' }) readonly usualWords!: string | null;
}
holdsNoRecord('RequiredInNotice', 'it is the law, and about nobody');

const noticesOfAssessment = byForeignKey(decisionNoticePolicy, 'assessmentId', { by: 't.sent_on, t.recorded_at, t.id' });

@Resolver(() => DecisionNotice)
export class NoticeResolver {
  @Query(() => [RequiredInNotice], { description: 'Everything that the letter about a decision must tell the family; nothing, where the decision needs none.' })
  noticeTemplate(@Arg('decision', () => StepKind, { description: 'The decision, as DECIDED_NOT_TO_ASSESS.' }) decision: StepKind): RequiredInNotice[] {
    return (noticesOf[decision] ?? []).map((element) => ({ element, ...noticeElements[element] }));
  }
}

@Resolver(() => Assessment)
export class NoticesOfAssessmentResolver {
  @FieldResolver(() => [DecisionNotice], { description: 'What the family was told of decisions that it can appeal, of what you may see.' })
  notices(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(noticesOfAssessment, id);
  }
}
alsoFields(assessmentPolicy, { notices: asRead });
answeredBy('Assessment', { notices: [noticesOfAssessment, 'id'] });
