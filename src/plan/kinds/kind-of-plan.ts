import type { Severity } from '../quality/finding';
import type { Section } from '../section';
import type { PlanKind } from './plan-kind';

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
  /** What an installation has to try out by name before such a plan can be begun: no law has made it yet. */
  readonly onTrialAs?: string;
  /** How many outcomes can be worked on at a time; no limit where it is not said. */
  readonly targetsAtMost?: number;
  readonly sections: readonly SectionOfKind[];
}
