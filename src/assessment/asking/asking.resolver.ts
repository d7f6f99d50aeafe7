import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../../access';
import { Advice } from '../advice/advice.entity';
import { adviceById } from '../advice/advice.loaders';
import { Assessment } from '../assessment.entity';
import { assessmentPolicy } from '../assessment.policy';
import { AdviceReuseResult, AdviceWishResult, AssessmentResult } from '../assessment.results';
import { whoFollowRequests } from '../audiences';
import { AdviceRequest } from '../request/advice-request.entity';
import { adviceRequestPolicy } from '../request/advice-request.policy';
import { DeclineTerm, declineTermsFor } from '../request/decline-terms';
import { AdviceToSeek } from './advice-to-seek';
import { askAllForAdvice } from './ask-all-for-advice';
import { AskAllForAdviceInput } from './ask-all.inputs';
import { AdviceReuse } from './reuse/advice-reuse.entity';
import { AnswerAdviceReuseInput, ProposeAdviceReuseInput } from './reuse/advice-reuse.inputs';
import { adviceReusePolicy } from './reuse/advice-reuse.policy';
import { answerAdviceReuse } from './reuse/answer-advice-reuse';
import { proposeAdviceReuse } from './reuse/propose-advice-reuse';
import { reusesOfAssessment } from './reuse/why-not-sought';
import { whomToSeek } from './whom-to-seek';
import { AdviceWish } from './wish/advice-wish.entity';
import { AnswerAdviceWishInput, WishForAdviceInput } from './wish/advice-wish.inputs';
import { answerAdviceWish } from './wish/answer-advice-wish';
import { wishForAdvice } from './wish/wish-for-advice';
import { adviceWishById, wishesOfAssessment } from './wish/wishes-of-assessment';

@Resolver(() => Assessment)
export class AskingResolver {
  @FieldResolver(() => [AdviceToSeek], {
    nullable: true,
    description: 'Whose advice regulation 6 requires for this child, why, who was asked, by when, and what is missing. For those who know of every request; of an assessment that the school leads the law requires nothing.',
  })
  adviceToSeek(@Root() assessment: Assessment, @Ctx() request: Request) {
    return whomToSeek(request, assessment);
  }

  @FieldResolver(() => [AdviceWish], { description: 'Whose advice the family asks for, of what you may know.' })
  wishes(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(wishesOfAssessment, id);
  }

  @FieldResolver(() => [AdviceReuse], { description: 'Earlier advice that may be enough, and what each of the three says to it; of what you may know.' })
  reuses(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(reusesOfAssessment, id);
  }

  @Mutation(() => AssessmentResult, { description: 'Asks everybody whose advice is sought in one deed: all of them, or nobody.' })
  askAllForAdvice(@Arg('input', { description: 'Whom, and for what.' }) input: AskAllForAdviceInput, @Ctx() request: Request) {
    return askAllForAdvice(request, input);
  }

  @Mutation(() => AdviceWishResult, { description: 'The family asks for somebody’s advice.' })
  wishForAdvice(@Arg('input', { description: 'Whose, and why.' }) input: WishForAdviceInput, @Ctx() request: Request) {
    return wishForAdvice(request, input);
  }

  @Mutation(() => AdviceWishResult, { description: 'Says whether the advice that the family asks for is to be sought.' })
  answerAdviceWish(@Arg('input', { description: 'The answer.' }) input: AnswerAdviceWishInput, @Ctx() request: Request) {
    return answerAdviceWish(request, input);
  }

  @Mutation(() => AdviceReuseResult, { description: 'Proposes that earlier advice is enough, so that nobody has to tell it twice. Author, authority and family must each agree.' })
  proposeAdviceReuse(@Arg('input', { description: 'Which advice, and why.' }) input: ProposeAdviceReuseInput, @Ctx() request: Request) {
    return proposeAdviceReuse(request, input);
  }

  @Mutation(() => AdviceReuseResult, { description: 'Says for one of the three whether earlier advice is enough. Once all agree, nothing is sought anew.' })
  answerAdviceReuse(@Arg('input', { description: 'Who says what.' }) input: AnswerAdviceReuseInput, @Ctx() request: Request) {
    return answerAdviceReuse(request, input);
  }
}
alsoFields(assessmentPolicy, { adviceToSeek: whoFollowRequests, wishes: asRead, reuses: asRead });
answeredBy('Assessment', { wishes: [wishesOfAssessment, 'id'], reuses: [reusesOfAssessment, 'id'] });

@Resolver(() => AdviceReuse)
export class AdviceReuseResolver {
  @FieldResolver(() => Advice, { nullable: true, description: 'The earlier advice.' })
  advice(@Root() { adviceId }: AdviceReuse, @Ctx() { load }: Request) {
    return load(adviceById, adviceId);
  }
}
alsoFields(adviceReusePolicy, { advice: asRead });
answeredBy('AdviceReuse', { advice: [adviceById, 'adviceId'] });

@Resolver(() => AdviceRequest)
export class TermsOfRequestResolver {
  @FieldResolver(() => AdviceWish, { nullable: true, description: 'The wish of the family that it answers.' })
  wish(@Root() { wishId }: AdviceRequest, @Ctx() { load }: Request) {
    return wishId ? load(adviceWishById, wishId) : null;
  }

  @FieldResolver(() => [DeclineTerm], { description: 'What somebody who gives no such advice must still state, by the ground on which they give none.' })
  declineTerms(@Root() { kind }: AdviceRequest) {
    return declineTermsFor(kind);
  }
}
alsoFields(adviceRequestPolicy, { wish: asRead, declineTerms: asRead });
answeredBy('AdviceRequest', { wish: [adviceWishById, 'wishId'] });

@Resolver(() => Change)
export class ChangeOfAskingResolver {
  @FieldResolver(() => AdviceWish, { nullable: true, description: 'The wish of the family that it is about.' })
  adviceWish(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('AdviceWish');
    return id ? load(adviceWishById, id) : null;
  }
}
