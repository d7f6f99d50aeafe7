import { Section } from '../section';
import type { KindOfPlan } from './kind-of-plan';
import { PlanKind } from './plan-kind';

export const pastoralSupport: KindOfPlan = {
  kind: PlanKind.PASTORAL_SUPPORT,
  name: 'Pastoral support plan',
  version: '2026',
  source: 'Local practice, no statute: usually sixteen weeks with two or four weeks between reviews; not a step towards exclusion, and no substitute for an assessment of special educational needs',
  restsOnAdvice: false,
  heldUpBy: [],
  senTypesRefused: [],
  targetsAtMost: 3,
  sections: [
    { section: Section.A, title: 'Pupil’s and parents’ voice', owner: 'The pupil and the family', legalNote: 'In their own words: what matters, what works, what does not.', enforceableAgainst: null },
    { section: Section.B, title: 'Strengths, needs and triggers', owner: 'School', legalNote: 'Where there are special educational needs, the lines are those of the child’s other plans, not new ones.', enforceableAgainst: null },
    { section: Section.C, title: 'Health needs that bear on it', owner: 'Health, through the school', legalNote: 'What health services say that bears on school life.', enforceableAgainst: null },
    { section: Section.D, title: 'Circumstances at home', owner: 'Social care, through the school', legalNote: 'What social care or early help says that bears on school life.', enforceableAgainst: null },
    { section: Section.E, title: 'Targets', owner: 'School, with the pupil and the family', legalNote: 'Three at most at a time, each specific, with a measure and a day.', enforceableAgainst: null },
    { section: Section.F, title: 'What school, family and pupil will do', owner: 'School', legalNote: 'Support, rewards and consequences, and alternatives tried, each with who does it.', enforceableAgainst: null },
    { section: Section.G, title: 'Health’s part', owner: 'Health provider', legalNote: 'What the health provider has offered.', enforceableAgainst: null },
    { section: Section.H1, title: 'Social care’s part at home', owner: 'Social care', legalNote: 'What social care has offered under section 2 of the Chronically Sick and Disabled Persons Act 1970.', enforceableAgainst: null },
    { section: Section.H2, title: 'Other agencies’ part', owner: 'Social care and others', legalNote: 'What social care, early help, youth work or others have offered.', enforceableAgainst: null },
  ],
};
