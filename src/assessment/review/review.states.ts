import { registerEnumType } from 'type-graphql';

export enum ReviewKind {
  ANNUAL = 'ANNUAL',
  EARLY = 'EARLY',
  PHASE_TRANSFER = 'PHASE_TRANSFER',
  AMENDMENT = 'AMENDMENT',
}
registerEnumType(ReviewKind, {
  name: 'ReviewKind',
  description: 'What a review of an EHC plan is.',
  valuesConfig: {
    ANNUAL: { description: 'The yearly review (Children and Families Act 2014 s.44(1)).' },
    EARLY: { description: 'A review before the year is over, because somebody asked for one.' },
    PHASE_TRANSFER: { description: 'The review before the child moves from one phase of education to the next (SEND Regulations 2014, regulation 18).' },
    AMENDMENT: { description: 'The authority amends the plan without a review (regulation 28); the same notice, days and answer apply.' },
  },
});

export enum ReviewState {
  OPEN = 'OPEN',
  PLANNED = 'PLANNED',
  MET = 'MET',
  REPORTED = 'REPORTED',
  AMENDING = 'AMENDING',
  ENDED = 'ENDED',
  CALLED_OFF = 'CALLED_OFF',
}
registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: 'Where a review stands.',
  valuesConfig: {
    OPEN: { description: 'It is due, and no meeting is planned yet.' },
    PLANNED: { description: 'A meeting is planned.' },
    MET: { description: 'The meeting was held; the report is to follow.' },
    REPORTED: { description: 'The report was sent; the authority is to decide.' },
    AMENDING: { description: 'Amendments were proposed; the final plan, or the decision not to amend, is to follow.' },
    ENDED: { description: 'Everything that follows from the review was done.' },
    CALLED_OFF: { description: 'It is no longer to be held, as when the plan has ceased.' },
  },
});

export enum ReviewDecision {
  KEEP = 'KEEP',
  AMEND = 'AMEND',
  CEASE = 'CEASE',
}
registerEnumType(ReviewDecision, {
  name: 'ReviewDecision',
  description: 'What the authority decides after a review (regulation 20(10)).',
  valuesConfig: {
    KEEP: { description: 'The plan stays as it is.' },
    AMEND: { description: 'The plan is to be amended.' },
    CEASE: { description: 'The plan is to cease.' },
  },
});

export enum AmendmentOutcome {
  AMENDED = 'AMENDED',
  NOT_AMENDED = 'NOT_AMENDED',
}
registerEnumType(AmendmentOutcome, {
  name: 'AmendmentOutcome',
  description: 'What became of proposed amendments (regulation 22).',
  valuesConfig: {
    AMENDED: { description: 'The final amended plan was issued.' },
    NOT_AMENDED: { description: 'The authority decided not to amend, with reasons.' },
  },
});

export type ReviewDeed = 'plan' | 'prepare' | 'meet' | 'report' | 'decide' | 'finalise' | 'callOff';

/** What can be done to a review in each state. Where it leads, the deed says: a decision leads to two states. */
const open: Readonly<Record<ReviewState, readonly ReviewDeed[]>> = {
  [ReviewState.OPEN]: ['plan', 'prepare', 'callOff'],
  [ReviewState.PLANNED]: ['plan', 'prepare', 'meet', 'callOff'],
  [ReviewState.MET]: ['report', 'decide'],
  [ReviewState.REPORTED]: ['decide'],
  [ReviewState.AMENDING]: ['finalise'],
  [ReviewState.ENDED]: [],
  [ReviewState.CALLED_OFF]: [],
};
export const canNow = (state: ReviewState, deed: ReviewDeed): boolean => open[state].includes(deed);

/** The review itself is still to be held or decided. */
export const underWay: readonly ReviewState[] = [ReviewState.OPEN, ReviewState.PLANNED, ReviewState.MET, ReviewState.REPORTED];
/** Something of it is still to be done. */
export const unfinished: readonly ReviewState[] = [...underWay, ReviewState.AMENDING];
