import { deed } from '../../../access';
import { invalid, NotNow } from '../../../platform/graphql/problem';
import { AssessmentState, type Assessment } from '../../assessment.entity';
import { AdviceWished } from '../../assessment.events';
import { assessmentPolicy } from '../../assessment.policy';
import { AdviceWishState, type AdviceWish } from './advice-wish.entity';
import { wishForAdviceShape, type WishForAdviceInput } from './advice-wish.inputs';
import { adviceWishPolicy } from './advice-wish.policy';

/** The family asks for somebody’s advice. Whoever keeps the case writes it down for a family without an account. */
export const wishForAdvice = deed<WishForAdviceInput, Assessment, AdviceWish>({
  may: assessmentPolicy.may.wishForAdvice,
  input: wishForAdviceShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act({ id: assessmentId, childId, kind, state, coordinatingOrganisationId }, input, { tx, viewer, emit }) {
    if (state !== AssessmentState.OPEN) return new NotNow('The assessment is closed: nobody is asked any more', state);
    const isOwn = viewer.actingFor === viewer.personId;
    const writtenDownFor = input.writtenDownFor?.trim() || null;
    if (!isOwn && !writtenDownFor) return invalid('writtenDownFor', 'it is the family that asks: say whose wish this is');
    const wish = await tx.insert(adviceWishPolicy, {
      childId, assessmentId, kind, coordinatingOrganisationId, wanted: input.wanted, from: input.from.trim(), reason: input.reason?.trim() || null,
      writtenDownFor: isOwn ? null : writtenDownFor, state: AdviceWishState.WISHED, answer: null, answeredOn: null,
    });
    emit(AdviceWished, wish, { assessmentId });
    return wish;
  },
});
