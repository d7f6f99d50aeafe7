import { deed } from '../../../access';
import { ChangedMeanwhile, NotNow } from '../../../platform/graphql/problem';
import { WishAnswered } from '../../assessment.events';
import { AdviceWishState, type AdviceWish } from './advice-wish.entity';
import { answerAdviceWishShape, type AnswerAdviceWishInput } from './advice-wish.inputs';
import { adviceWishPolicy } from './advice-wish.policy';

/** Says whether it is reasonable to seek the advice that the family asks for. */
export const answerAdviceWish = deed<AnswerAdviceWishInput, AdviceWish, AdviceWish>({
  may: adviceWishPolicy.may.answer,
  input: answerAdviceWishShape,
  about: [adviceWishPolicy, (input) => input.adviceWishId],
  async act(wish, { version, answer, reason }, { tx, today, emit }) {
    if (wish.state === AdviceWishState.AGREED) return new NotNow('It was agreed to seek this advice', wish.state);
    const answered = await tx.change(adviceWishPolicy, { id: wish.id, version }, { state: AdviceWishState[answer], answer: reason?.trim() || null, answeredOn: today });
    if (!answered) return new ChangedMeanwhile(wish, reason);
    emit(WishAnswered, answered, { assessmentId: wish.assessmentId });
    return answered;
  },
});
