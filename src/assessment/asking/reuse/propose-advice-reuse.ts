import { deed, Kind } from '../../../access';
import { invalid, NotNow } from '../../../platform/graphql/problem';
import { advicePolicy } from '../../advice/advice.policy';
import { AdviceKind } from '../../advice-kind';
import { AssessmentKind, AssessmentState, type Assessment } from '../../assessment.entity';
import { ReuseProposed } from '../../assessment.events';
import { assessmentPolicy } from '../../assessment.policy';
import { AdviceReuseState, ReuseAnswer, type AdviceReuse } from './advice-reuse.entity';
import { proposeAdviceReuseShape, type ProposeAdviceReuseInput } from './advice-reuse.inputs';
import { adviceReusePolicy } from './advice-reuse.policy';

/** Regulation 6(4) speaks of the advice of paragraphs (b) to (h): the family and the child are always asked. */
const alwaysAsked: readonly AdviceKind[] = [AdviceKind.PARENT_OR_YOUNG_PERSON, AdviceKind.CHILD_VIEWS];

/** Proposes that earlier advice is enough. The authority, where it proposes so itself, has agreed with that. */
export const proposeAdviceReuse = deed<ProposeAdviceReuseInput, Assessment, AdviceReuse>({
  may: assessmentPolicy.may.proposeReuse,
  input: proposeAdviceReuseShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act({ id: assessmentId, childId, kind: under, state }, { adviceId, reason }, { tx, viewer, today, find, emit }) {
    if (under !== AssessmentKind.EHC_NEEDS_ASSESSMENT) return invalid('assessmentId', 'in an assessment that the school leads, nobody has to be asked anew');
    if (state !== AssessmentState.OPEN) return new NotNow('The assessment is closed', state);
    const advice = await find(advicePolicy, adviceId);
    if (advice?.childId !== childId || advice.assessmentId === assessmentId) return invalid('adviceId', 'there is no such earlier advice about this child');
    if (alwaysAsked.includes(advice.kind)) return invalid('adviceId', 'the family and the child are asked in every assessment (regulation 6(1)(a))');
    const known = await tx.connection.query<{ state: string }>(`SELECT state FROM advice_reuse WHERE assessment_id = $1 AND kind = $2 AND state <> 'REFUSED'`, [assessmentId, advice.kind]);
    if (known[0]) return new NotNow('The three have been asked about such advice already', known[0].state);
    const isAuthority = viewer.offices.includes(Kind.SEND_CASEWORKER) || viewer.offices.includes(Kind.SEND_MANAGER);
    const proposed = await tx.insert(adviceReusePolicy, {
      childId, assessmentId, kind: advice.kind, adviceId, authorFor: advice.speaksFor ?? advice.recordedFor, reason: reason.trim(), state: AdviceReuseState.PROPOSED,
      ...unanswered, ...(isAuthority && { authoritySays: ReuseAnswer.AGREED, authoritySaidOn: today, authoritySaidBy: viewer.personId, authorityWords: reason.trim() }),
    });
    emit(ReuseProposed, proposed, { assessmentId });
    return proposed;
  },
});

const unanswered = {
  authorSays: null, authorSaidOn: null, authorSaidBy: null, authorWords: null,
  authoritySays: null, authoritySaidOn: null, authoritySaidBy: null, authorityWords: null,
  familySays: null, familySaidOn: null, familySaidBy: null, familyWords: null,
};
