import type { DecideOnConcernInput } from '../safeguarding';
import { demoFile } from './demo-files';

export interface DemoAspiration {
  readonly by: 'CHILD' | 'YOUNG_PERSON' | 'FAMILY';
  readonly text: string;
  readonly howGathered: string;
}
interface DemoLine {
  readonly key: string;
  readonly section: string;
  readonly brief?: string;
  readonly neededInClass?: boolean;
}
export interface DemoNeed extends DemoLine {
  readonly area: string;
  readonly senType?: string | null;
  readonly text: string;
}
export interface DemoOutcome extends DemoLine {
  readonly needs: readonly string[];
  readonly text: string;
  readonly byWhen: string | null;
  readonly measure: string | null;
  readonly baseline: string | null;
}
export interface DemoProvision extends DemoLine {
  readonly needs: readonly string[];
  readonly outcomes: readonly string[];
  readonly what: string;
  readonly programme: string | null;
  readonly deliveredBy: string | null;
  readonly qualification: string | null;
  readonly sessions: { readonly count: number; readonly per: string } | null;
  readonly minutesPerSession: number | null;
  readonly weeksPerYear: number | null;
  readonly groupSize: number | null;
  readonly adults: number | null;
  readonly where: string | null;
  readonly indirectHoursPerYear: number | null;
  readonly reviewedHow: string | null;
  readonly reviewedBy: string | null;
  readonly coverForAbsence: string | null;
}
export interface DemoAdvice {
  readonly statement: string;
  readonly needs: readonly DemoNeed[];
  readonly outcomes: readonly DemoOutcome[];
  readonly provision: readonly DemoProvision[];
}
export interface DemoRequest {
  readonly key: string;
  readonly kind: string;
  readonly askedOf: string;
  readonly organisation: string | null;
  readonly about: string;
  readonly dueInDays: number;
  readonly state: 'GIVEN' | 'RETURNED' | 'DECLINED' | 'MORE_TIME_ASKED' | 'OUTSTANDING';
  readonly answeredBy?: string;
  readonly onBehalfOf?: string;
  readonly advice?: DemoAdvice;
  readonly declined?: DemoDeclined;
  readonly moreTime?: { readonly days: number; readonly reason: string };
}
export interface DemoDeclined {
  readonly code: string;
  readonly reason: string;
  readonly lookedAt?: string;
  readonly assessmentNeeded?: string;
  readonly assessmentReason?: string;
  readonly seenFrom?: string;
  readonly closedOn?: string;
}
export interface DemoAssessment {
  readonly kind: string;
  readonly openedBy: string;
  readonly reason: string;
  readonly aspirations: readonly DemoAspiration[];
  readonly requests: readonly DemoRequest[];
}
export type DemoOwnLine =
  | { readonly kind: 'NEED'; readonly line: DemoNeed }
  | { readonly kind: 'OUTCOME'; readonly line: DemoOutcome }
  | { readonly kind: 'PROVISION'; readonly line: DemoProvision; readonly onAuthorityOf?: string };
export interface DemoProposal {
  readonly by: string;
  readonly organisation: string;
  readonly line: string;
  /** The version of the line that they saw. */
  readonly version: number;
  readonly text: string;
  readonly why: string;
  /** By whoever put the plan together; none while it waits for an answer. */
  readonly accepted: { readonly reason: string } | null;
}
export interface DemoPlan {
  readonly kind: string;
  readonly assembledBy: string;
  readonly takes: 'ALL' | readonly string[];
  readonly links: readonly { readonly provision: string; readonly need: string; readonly outcome: string }[];
  readonly changes: readonly { readonly line: string; readonly field: string; readonly text: string; readonly why: string }[];
  readonly ownLines: readonly DemoOwnLine[];
  readonly proposals?: readonly DemoProposal[];
  /** With the lines that were issued as vague as they are, and why. */
  readonly issue: { readonly note: string; readonly overrides: readonly { readonly line: string; readonly reason: string }[] } | null;
}
export interface DemoFamilyPart {
  readonly comments: readonly { readonly by: string; readonly line: string; readonly text: string }[];
  readonly agreement: { readonly by: string; readonly agrees: boolean; readonly reason: string } | null;
}
export interface DemoStory {
  readonly child: string;
  readonly assessment: DemoAssessment;
  readonly plan: DemoPlan | null;
  readonly family?: DemoFamilyPart;
}
export interface DemoSafeguarding {
  readonly child: string;
  readonly by: string;
  readonly organisation: string;
  readonly concern: {
    readonly reportedBy: string;
    readonly when: string;
    readonly inWords: string;
    /** None where it waits for a decision. */
    readonly decision?: Pick<DecideOnConcernInput, 'decision' | 'reason' | 'whyNotReferred'>;
    readonly flag?: string;
  };
  readonly actions: readonly {
    readonly key: string;
    readonly for: string;
    readonly organisation: string;
    readonly whatToDo: string;
    readonly dueInDays: number;
  }[];
}

export const demoStories = (): { readonly stories: readonly DemoStory[]; readonly safeguarding: readonly DemoSafeguarding[] } =>
  demoFile('stories.json');
