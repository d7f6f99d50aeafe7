import { Section } from '../section';
import type { KindOfPlan } from './kind-of-plan';
import { PlanKind } from './plan-kind';

export const behaviourImprovement: KindOfPlan = {
  kind: PlanKind.BEHAVIOUR_IMPROVEMENT,
  name: 'Behaviour improvement plan',
  version: '2026',
  source: 'Local practice, no statute: reviewed after two to six weeks; a plan for restrictive intervention only on an assessment of risk',
  restsOnAdvice: false,
  heldUpBy: [],
  senTypesRefused: [],
  targetsAtMost: 3,
  sections: [
    { section: Section.A, title: 'Pupil’s and parents’ voice', owner: 'The pupil and the family', legalNote: 'In their own words; how the pupil tells what is wrong, and what helps.', enforceableAgainst: null },
    { section: Section.B, title: 'Behaviour as it is seen, what it is for, and its triggers', owner: 'School', legalNote: 'Observable, with how often, how long and how strong; what was before and after it; what it is for.', enforceableAgainst: null },
    { section: Section.C, title: 'Medical needs that bear on it', owner: 'Health, through the school', legalNote: 'Pain, sleep, medication and others that bear on behaviour.', enforceableAgainst: null },
    { section: Section.D, title: 'Circumstances at home', owner: 'Social care, through the school', legalNote: 'What social care or early help says that bears on behaviour.', enforceableAgainst: null },
    { section: Section.E, title: 'Replacement skills', owner: 'School, with the pupil and the family', legalNote: 'What the pupil learns to do instead, and by what measure anybody will know.', enforceableAgainst: null },
    { section: Section.F, title: 'Prevention, response and repair', owner: 'School', legalNote: 'What is changed beforehand, what staff do and say at each stage, how things are calmed and mended afterwards, and rewards.', enforceableAgainst: null },
    { section: Section.G, title: 'Health’s part', owner: 'Health provider', legalNote: 'What the health provider has offered.', enforceableAgainst: null },
    { section: Section.H1, title: 'Social care’s part at home', owner: 'Social care', legalNote: 'What social care has offered under section 2 of the Chronically Sick and Disabled Persons Act 1970.', enforceableAgainst: null },
    { section: Section.H2, title: 'Other agencies’ part', owner: 'Social care and others', legalNote: 'What social care, early help, youth work or others have offered.', enforceableAgainst: null },
  ],
};
