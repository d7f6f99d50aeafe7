import { Severity } from '../quality/finding';
import { Section } from '../section';
import type { KindOfPlan } from './kind-of-plan';
import { PlanKind } from './plan-kind';

export const ehcPlan: KindOfPlan = {
  kind: PlanKind.EHC_PLAN,
  name: 'EHC plan',
  version: '2014',
  source: 'Children and Families Act 2014 ss.37 to 43; Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 12',
  restsOnAdvice: true,
  heldUpBy: [Severity.H],
  senTypesRefused: ['NSA'],
  sections: [
    {
      section: Section.A,
      title: 'Views, interests and aspirations',
      owner: 'The child and the family, with support',
      legalNote: 'Views, interests and aspirations of the child and the parents, or of the young person; how to communicate with and involve them. No right of appeal.',
      enforceableAgainst: null,
    },
    {
      section: Section.B,
      title: 'Special educational needs',
      owner: 'Local authority, from the advice',
      legalNote: 'Every special educational need that the assessment found; each must have provision in section F. Can be appealed.',
      enforceableAgainst: null,
    },
    {
      section: Section.C,
      title: 'Health needs',
      owner: 'Integrated care board, through the local authority',
      legalNote: 'Health needs related to the special educational needs. The tribunal can recommend.',
      enforceableAgainst: null,
    },
    {
      section: Section.D,
      title: 'Social care needs',
      owner: 'Children’s social care, through the local authority',
      legalNote: 'Social care needs related to the special educational needs or to a disability. The tribunal can recommend.',
      enforceableAgainst: null,
    },
    {
      section: Section.E,
      title: 'Outcomes sought',
      owner: 'Local authority, with everyone concerned',
      legalNote: 'The difference that is to be made, for adult life too. No appeal of its own; it follows sections B and F.',
      enforceableAgainst: null,
    },
    {
      section: Section.F,
      title: 'Special educational provision',
      owner: 'Local authority',
      legalNote: 'Specified and normally quantified, for each need in section B. The duty to secure it is absolute (s.42(2)). Can be appealed.',
      enforceableAgainst: 'Local authority (s.42(2))',
    },
    {
      section: Section.G,
      title: 'Health provision',
      owner: 'Integrated care board',
      legalNote: 'Health provision reasonably required; agreed by the integrated care board in time for the draft (regulation 12(2)). The tribunal can recommend.',
      enforceableAgainst: 'Integrated care board (s.42(3))',
    },
    {
      section: Section.H1,
      title: 'Social care provision under section 2',
      owner: 'Children’s social care',
      legalNote: 'What must be made for a person under 18 by section 2 of the Chronically Sick and Disabled Persons Act 1970. The tribunal can recommend.',
      enforceableAgainst: 'Local authority (Chronically Sick and Disabled Persons Act 1970 s.2)',
    },
    {
      section: Section.H2,
      title: 'Other social care provision',
      owner: 'Children’s social care',
      legalNote: 'Any other social care provision reasonably required. The tribunal can recommend.',
      enforceableAgainst: 'Local authority (its own social care duties)',
    },
    {
      section: Section.I,
      title: 'Setting',
      owner: 'Local authority',
      legalNote: 'Name and type of the setting, or the type alone; blank in a draft. Can be appealed.',
      enforceableAgainst: 'The setting, which must admit (s.43)',
    },
    {
      section: Section.J,
      title: 'Personal budget',
      owner: 'Local authority',
      legalNote: 'Needs and outcomes that a direct payment meets, and its arrangements (SI 2014/1652).',
      enforceableAgainst: null,
    },
    {
      section: Section.K,
      title: 'Advice and information',
      owner: 'Local authority',
      legalNote: 'Everything that the assessment gathered (regulation 12(4)).',
      enforceableAgainst: null,
    },
  ],
};
