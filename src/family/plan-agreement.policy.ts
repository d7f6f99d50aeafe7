import { asRead, policyFor } from '../access';
import { answerers, answerReaders } from './audiences';
import { PlanAgreement } from './plan-agreement.entity';

export const planAgreementPolicy = policyFor(PlanAgreement, {
  read: answerReaders,
  write: answerers,
  may: { respond: answerers },
  fields: { planId: asRead, planVersionId: asRead, answer: asRead, reason: asRead, number: asRead, answeredAs: asRead, parentalResponsibility: asRead },
  appendOnly: true,
  neverNarrowed: true,
});
