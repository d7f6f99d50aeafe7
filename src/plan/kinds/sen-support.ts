import { Section } from '../section';
import type { KindOfPlan } from './kind-of-plan';
import { PlanKind } from './plan-kind';

const bestEndeavours = 'The school must use its best endeavours (Children and Families Act 2014 s.66).';

export const senSupport: KindOfPlan = {
  kind: PlanKind.SEN_SUPPORT,
  name: 'SEN support plan',
  version: '2015',
  source: 'SEND Code of Practice: 0 to 25 years (2015), chapter 6; Children and Families Act 2014 s.66',
  restsOnAdvice: false,
  heldUpBy: [],
  senTypesRefused: [],
  sections: [
    { section: Section.A, title: 'What matters to the child and the family', owner: 'The child and the family', legalNote: 'Reviewed with the family at least each term (Code 6.65).', enforceableAgainst: null },
    { section: Section.B, title: 'Needs and strengths', owner: 'School', legalNote: 'Assess: the first step of the graduated approach (Code 6.45).', enforceableAgainst: null },
    { section: Section.C, title: 'Health needs', owner: 'Health, through the school', legalNote: 'What health services say that bears on school.', enforceableAgainst: null },
    { section: Section.D, title: 'Social care needs', owner: 'Social care, through the school', legalNote: 'What social care or early help says that bears on school.', enforceableAgainst: null },
    { section: Section.E, title: 'Outcomes', owner: 'School, with the family', legalNote: 'Plan: outcomes agreed with the family, with a date to review them (Code 6.48).', enforceableAgainst: null },
    { section: Section.F, title: 'Support at school', owner: 'School', legalNote: `Plan and do. ${bestEndeavours}`, enforceableAgainst: null },
    { section: Section.G, title: 'Health’s support', owner: 'Health provider', legalNote: 'What the health provider has offered.', enforceableAgainst: null },
    { section: Section.H1, title: 'Social care’s support at home', owner: 'Social care', legalNote: 'What social care has offered under section 2 of the 1970 Act.', enforceableAgainst: null },
    { section: Section.H2, title: 'Social care’s other support', owner: 'Social care', legalNote: 'What social care or early help has offered.', enforceableAgainst: null },
  ],
};
