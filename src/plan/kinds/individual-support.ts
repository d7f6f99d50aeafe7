import { Section } from '../section';
import type { KindOfPlan } from './kind-of-plan';
import { PlanKind } from './plan-kind';

export const individualSupport: KindOfPlan = {
  kind: PlanKind.INDIVIDUAL_SUPPORT,
  name: 'Individual support plan',
  version: '2026-02-23',
  source: 'Schools white paper “Every child achieving and thriving” (CP 1508, 23 February 2026): proposed, from September 2029; no law has been made',
  restsOnAdvice: false,
  heldUpBy: [],
  senTypesRefused: [],
  onTrialAs: 'INDIVIDUAL_SUPPORT',
  sections: [
    { section: Section.A, title: 'What matters to the child and the family', owner: 'The child and the family', legalNote: 'Proposed: written by the setting with the parent.', enforceableAgainst: null },
    { section: Section.B, title: 'Needs and strengths', owner: 'Setting', legalNote: 'Proposed: for every child with special educational needs or a disability, also one with an EHC plan.', enforceableAgainst: null },
    { section: Section.C, title: 'Health needs', owner: 'Health, through the setting', legalNote: 'What health services say that bears on learning.', enforceableAgainst: null },
    { section: Section.D, title: 'Social care needs', owner: 'Social care, through the setting', legalNote: 'What social care or early help says that bears on learning.', enforceableAgainst: null },
    { section: Section.E, title: 'Outcomes', owner: 'Setting, with the family', legalNote: 'Proposed: reviewed at least each year.', enforceableAgainst: null },
    { section: Section.F, title: 'Support by its layer: universal, targeted, targeted plus, specialist', owner: 'Setting', legalNote: 'Proposed: the setting must record and monitor it. Until a law is made, what binds is the duty of best endeavours (Children and Families Act 2014 s.66).', enforceableAgainst: null },
    { section: Section.G, title: 'Health’s support', owner: 'Health provider', legalNote: 'What the health provider has offered.', enforceableAgainst: null },
    { section: Section.H1, title: 'Social care’s support at home', owner: 'Social care', legalNote: 'What social care has offered under section 2 of the Chronically Sick and Disabled Persons Act 1970.', enforceableAgainst: null },
    { section: Section.H2, title: 'Social care’s other support', owner: 'Social care', legalNote: 'What social care or early help has offered.', enforceableAgainst: null },
  ],
};
