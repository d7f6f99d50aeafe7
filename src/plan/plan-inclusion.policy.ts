import { asRead, noField, policyFor, sorting, varying } from '../access';
import { planKeepers, sectionAudiences } from './audiences';
import { PlanInclusion } from './plan-inclusion.entity';

export const planInclusionPolicy = policyFor(PlanInclusion, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: {},
  fields: {
    planId: asRead, lineType: asRead, lineId: asRead, position: sorting(planKeepers), endedAt: asRead, section: asRead,
    neededInClass: noField, sharedWithFamily: noField,
  },
});
