import { registerEnumType } from 'type-graphql';

/** The sections of an EHC plan in their order; other kinds of plan use some of them under titles of their own. */
export enum Section {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
  E = 'E',
  F = 'F',
  G = 'G',
  H1 = 'H1',
  H2 = 'H2',
  I = 'I',
  J = 'J',
  K = 'K',
}
registerEnumType(Section, {
  name: 'Section',
  description: 'A section of a plan, by the letter that an EHC plan gives it.',
  valuesConfig: {
    A: { description: 'Views, interests and aspirations of the child and the family.' },
    B: { description: 'Special educational needs.' },
    C: { description: 'Health needs that go with them.' },
    D: { description: 'Social care needs that go with them, or with a disability.' },
    E: { description: 'Outcomes sought.' },
    F: { description: 'Special educational provision.' },
    G: { description: 'Health provision.' },
    H1: { description: 'Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970.' },
    H2: { description: 'Other social care provision.' },
    I: { description: 'The setting.' },
    J: { description: 'Personal budget and direct payments.' },
    K: { description: 'Advice and information that the plan rests on.' },
  },
});

export const sections: readonly Section[] = Object.values(Section);
export const inOrder = (a: Section, b: Section): number => sections.indexOf(a) - sections.indexOf(b);
