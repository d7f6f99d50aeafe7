import { registerEnumType } from 'type-graphql';
import { Kind } from '../../access';

export enum Matter {
  EDUCATION = 'EDUCATION',
  HEALTH = 'HEALTH',
  CARE = 'CARE',
}
registerEnumType(Matter, {
  name: 'Matter',
  description: 'A kind of matter that a young person decides for themself, and can let a parent into.',
  valuesConfig: {
    EDUCATION: { description: 'Education: the family’s part of sections A, B, E, F and I, and the facts of education.' },
    HEALTH: { description: 'Health: the family’s part of sections C and G, and the facts of health.' },
    CARE: { description: 'Social care: the family’s part of sections D and H, and the facts of social care.' },
  },
});

export enum OpenedBy {
  CONSENT = 'CONSENT',
  CAPACITY = 'CAPACITY',
}
registerEnumType(OpenedBy, {
  name: 'OpenedBy',
  description: 'What lets a parent into a young person’s matters.',
  valuesConfig: {
    CONSENT: { description: 'The young person’s own consent, which they can take back at any time.' },
    CAPACITY: { description: 'A decision that the young person cannot decide this matter now (Mental Capacity Act 2005 ss.2 and 3).' },
  },
});

const kinds: Record<Matter, Kind> = {
  [Matter.EDUCATION]: Kind.PARENT_FOR_EDUCATION,
  [Matter.HEALTH]: Kind.PARENT_FOR_HEALTH,
  [Matter.CARE]: Kind.PARENT_FOR_CARE,
};
export const parentFor = (matter: Matter): Kind => kinds[matter];

/**
 * How long a decision on capacity stands before it is made again: capacity is of the time at which a decision is needed. The Act names no
 * number; this is the partnership's own, and no longer than from one annual review of a plan to the next.
 */
export const capacityTerms = {
  mostDaysToReview: 365,
  source: 'Mental Capacity Act 2005 s.2(1); Code of Practice 2007 paragraphs 4.26 to 4.30; Children and Families Act 2014 s.44(1)',
} as const;
