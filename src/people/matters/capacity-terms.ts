/**
 * How long a decision on capacity stands before it is made again: capacity is of the time at which a decision is needed. The Act names no
 * number; this is the partnership's own, and no longer than from one annual review of a plan to the next.
 */
export const capacityTerms = {
  mostDaysToReview: 365,
  source: 'Mental Capacity Act 2005 s.2(1); Code of Practice 2007 paragraphs 4.26 to 4.30; Children and Families Act 2014 s.44(1)',
} as const;
