import { Kind } from '../../access';
import type { OrganisationKind } from '../../people';
import { ChaseKind } from './chase.entity';

/** When those who must act are told by the hub itself, counted in days from the day that it is due; below nought, before. */
export interface Stage {
  readonly id: string;
  readonly days: number;
  readonly does: ChaseKind;
  /** Whether it is for the family, whose time is their own: they are told of it, and never chased. */
  readonly family: boolean;
}

/** The partnership's own rule; no law says how somebody is to be reminded. */
export const chasingRules: { readonly version: string; readonly source: string; readonly stages: readonly Stage[] } = {
  version: '2026-1',
  source: 'docs/decisions/0012-who-is-chased-and-when.md',
  stages: [
    { id: 'BEFORE_14', days: -14, does: ChaseKind.REMINDER, family: false },
    { id: 'BEFORE_3', days: -3, does: ChaseKind.REMINDER, family: false },
    { id: 'ON_THE_DAY', days: 0, does: ChaseKind.REMINDER, family: false },
    { id: 'AFTER_1', days: 1, does: ChaseKind.CHASE, family: false },
    { id: 'AFTER_7', days: 7, does: ChaseKind.ESCALATION, family: false },
    { id: 'AFTER_14', days: 14, does: ChaseKind.CHASE, family: false },
    { id: 'AFTER_21', days: 21, does: ChaseKind.ESCALATION, family: false },
    { id: 'FAMILY_BEFORE_5', days: -5, does: ChaseKind.REMINDER, family: true },
    { id: 'FAMILY_BEFORE_1', days: -1, does: ChaseKind.REMINDER, family: true },
  ],
};

/** How many days a stage may come late, after which only the next one does: nobody is told of a day long gone because a hub was away. */
export const latestDays = 6;

/** Who answers for it next, in each kind of organisation, by post. Whoever was told already is passed over. */
export const ladders: Readonly<Partial<Record<OrganisationKind, readonly Kind[]>>> = {
  SCHOOL: [Kind.SENCO, Kind.HEAD],
  HEALTH_PROVIDER: [Kind.CLINICAL_SUPERVISOR, Kind.DESIGNATED_CLINICAL_OFFICER],
  INTEGRATED_CARE_BOARD: [Kind.DESIGNATED_CLINICAL_OFFICER],
  LOCAL_AUTHORITY: [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER],
  SOCIAL_CARE_TEAM: [Kind.CARE_TEAM_MANAGER],
};
