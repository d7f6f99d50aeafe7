import { asRead, noField, policyFor } from '../../access';
import { originatorAnd, originatorOverseenAnd } from '../originator.audiences';
import { ProtectionPlan } from './protection-plan.entity';

/** Social care's; those who carry it out are told by a share. */
export const protectionPlanPolicy = policyFor(ProtectionPlan, {
  read: originatorOverseenAnd(),
  write: originatorAnd(),
  may: { end: originatorAnd() },
  fields: {
    recordedAs: noField, meetingId: asRead, kind: asRead, categories: asRead, members: asRead, worries: asRead, whatMustChange: asRead, contingency: asRead,
    startedOn: asRead, due: asRead, endedOn: asRead, endedReason: asRead,
  },
  keptFromFamily: true,
});
