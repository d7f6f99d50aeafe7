import type { Duty, PhaseMove } from './clock';
import type { CourseKind, StepKind } from './steps';

/** Who must act. */
export interface Responsible {
  readonly organisationId: string | null;
  readonly personId: string | null;
}

/** What steps are taken in: the assessment, the review, the request for advice. */
export interface Course {
  readonly type: CourseKind;
  /** The record that stands for it. */
  readonly id: string;
  readonly childId: string;
  readonly assessmentId?: string | null;
  readonly planId?: string | null;
  /** Of a request for advice its kind, which says who may know of it; otherwise whoever may know of an assessment does. */
  readonly audience?: string;
  /** Of a request for advice the organisation that was asked. */
  readonly askedOrganisationId?: string | null;
  /** Who must act, where the course itself knows better than the child’s authority and school. */
  readonly responsible?: Partial<Readonly<Record<Duty, Responsible>>>;
}

export interface NewStep {
  readonly kind: StepKind;
  readonly on: string;
  readonly about?: string | null;
  readonly phaseMove?: PhaseMove | null;
  readonly reason?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A step as it stands in the course already. */
export interface Taken {
  readonly kind: StepKind;
  readonly on: string;
  readonly about: string | null;
  readonly phaseMove: PhaseMove | null;
}
