import { registerEnumType } from 'type-graphql';
import { Severity } from './quality/finding';
import { Section } from './section';

export enum PlanKind {
  EHC_PLAN = 'EHC_PLAN',
  SEN_SUPPORT = 'SEN_SUPPORT',
}
registerEnumType(PlanKind, {
  name: 'PlanKind',
  description: 'What kind of plan it is. The law that binds it follows from that.',
  valuesConfig: {
    EHC_PLAN: { description: 'Education, health and care plan (Children and Families Act 2014 s.37).' },
    SEN_SUPPORT: { description: 'The school’s own plan for a child on SEN support (SEND Code of Practice 2015, chapter 6).' },
  },
});

/** What a section is in one kind of plan. */
export interface SectionOfKind {
  readonly section: Section;
  readonly title: string;
  /** The agency that writes it and answers for it. */
  readonly owner: string;
  readonly legalNote: string;
  /** Against whom what it says can be enforced; null: nobody. */
  readonly enforceableAgainst: string | null;
}
export interface KindOfPlan {
  readonly kind: PlanKind;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  /** Whether every line must rest on advice. */
  readonly restsOnAdvice: boolean;
  /** Findings about wording of these severities hold up a version until each is reworded or overridden with a reason. */
  readonly heldUpBy: readonly Severity[];
  /** Codes of need that mean nothing in this kind of plan. */
  readonly senTypesRefused: readonly string[];
  readonly sections: readonly SectionOfKind[];
}

const ehcPlan: KindOfPlan = {
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

const bestEndeavours = 'The school must use its best endeavours (Children and Families Act 2014 s.66).';

const senSupport: KindOfPlan = {
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

/** Every kind of plan that the hub knows. A new kind, or a new edition of the law, is a new row. */
export const plansByKind: Readonly<Record<PlanKind, KindOfPlan>> = { [PlanKind.EHC_PLAN]: ehcPlan, [PlanKind.SEN_SUPPORT]: senSupport };
