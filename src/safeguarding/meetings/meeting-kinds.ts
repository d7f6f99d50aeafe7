import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord, Kind } from '../../access';
import type { Originator } from '../originator.audiences';
import { MeetingKind, MeetingOutcome as To } from './meeting-words';

/** What agencies meet as, as data: who may convene it, what it can come to with the clocks that begin then, and what those who take part are told. */
export interface KindOfMeeting {
  readonly convenedBy: readonly Originator[];
  /** By outcome, the clocks that it begins. */
  readonly comesTo: Partial<Readonly<Record<To, readonly string[]>>>;
  /** `minutes`: the whole of it. `agreed actions`: each agency what was agreed with it, and not even that there was more. */
  readonly tells: 'minutes' | 'agreed actions';
  readonly authority: string;
  readonly verified: boolean;
}
const socialCare = [Kind.SOCIAL_WORKER] as const;
const workingTogether = 'Working together to safeguard children (2023)';
/** A school that is told of a forum keeps what it was told in its own file. */
const forum = (convenedBy: readonly Originator[], authority: string): KindOfMeeting => ({
  convenedBy: [...convenedBy, Kind.DSL], comesTo: { [To.ACTIONS_AGREED]: [], [To.NO_FURTHER_ACTION]: [] }, tells: 'agreed actions', authority: `${authority} (mostly from memory)`, verified: false,
});

const KINDS_VERSION = '2026-1';
export const kindsOfMeeting: Readonly<Record<MeetingKind, KindOfMeeting>> = {
  STRATEGY_DISCUSSION: {
    convenedBy: socialCare, comesTo: { [To.ENQUIRIES]: ['S4'], [To.CHILD_IN_NEED_PLAN]: [], [To.NO_FURTHER_ACTION]: [] }, tells: 'minutes',
    authority: `${workingTogether}; Children Act 1989 section 47`, verified: false,
  },
  INITIAL_CONFERENCE: {
    convenedBy: socialCare, comesTo: { [To.PROTECTION_PLAN]: ['S5', 'S6'], [To.CHILD_IN_NEED_PLAN]: [], [To.NO_FURTHER_ACTION]: [] }, tells: 'minutes', authority: workingTogether, verified: false,
  },
  REVIEW_CONFERENCE: { convenedBy: socialCare, comesTo: { [To.PLAN_GOES_ON]: ['S7'], [To.CHILD_IN_NEED_PLAN]: [], [To.PLAN_ENDS]: [] }, tells: 'minutes', authority: workingTogether, verified: false },
  CORE_GROUP: { convenedBy: socialCare, comesTo: { [To.PLAN_GOES_ON]: [] }, tells: 'minutes', authority: workingTogether, verified: false },
  CHILD_IN_NEED_MEETING: {
    convenedBy: [...socialCare, Kind.EARLY_HELP], comesTo: { [To.CHILD_IN_NEED_PLAN]: [], [To.PLAN_GOES_ON]: [], [To.PLAN_ENDS]: [], [To.NO_FURTHER_ACTION]: [] }, tells: 'minutes',
    authority: `${workingTogether}; Children Act 1989 section 17`, verified: false,
  },
  MASH: forum(socialCare, 'Local arrangements of the safeguarding partners'),
  MARAC: forum([Kind.POLICE], 'Local protocol of the conference on domestic abuse'),
  MACE: forum([...socialCare, Kind.POLICE, Kind.YOUTH_JUSTICE], 'Local protocol on child exploitation'),
  CHANNEL_PANEL: forum([...socialCare, Kind.POLICE], 'Counter-Terrorism and Security Act 2015 sections 36 to 41'),
  COMMUNITY_SAFETY: forum([Kind.POLICE, Kind.YOUTH_JUSTICE], 'Crime and Disorder Act 1998 sections 5 to 7 and 115'),
};
/** Whoever convenes any. */
export const convenors: readonly Originator[] = [...new Set(Object.values(kindsOfMeeting).flatMap(({ convenedBy }) => convenedBy))];

@ObjectType({ description: 'What agencies meet as: who convenes it, what it can come to, and where that is written.' })
export class KindOfMeetingEntry {
  @Field(() => MeetingKind, { description: 'What they meet as.' }) readonly kind!: MeetingKind;
  @Field(() => [Kind], { description: 'The posts that convene it, or keep what they were told of it.' }) readonly convenedBy!: readonly Kind[];
  @Field(() => [To], { description: 'What it can come to.' }) readonly comesTo!: readonly To[];
  @Field(() => Boolean, { description: 'Whether those who take part are told the minutes, or only what was agreed with each.' }) readonly tellsMinutes!: boolean;
  @Field(() => String, { description: 'Where it is written.' }) readonly authority!: string;
  @Field(() => Boolean, { description: 'Whether the wording was read in its source. Where not, check it before you rely on it.' }) readonly verified!: boolean;
  @Field(() => String, { description: 'Which version of this list.' }) readonly version!: string;
}
holdsNoRecord('KindOfMeetingEntry', 'it says what a guidance says, and nothing of a child');

export const listOfKinds = (): KindOfMeetingEntry[] =>
  (Object.keys(kindsOfMeeting) as MeetingKind[]).map((kind) => {
    const { convenedBy, comesTo, tells, authority, verified } = kindsOfMeeting[kind];
    return { kind, convenedBy, comesTo: Object.keys(comesTo) as To[], tellsMinutes: tells === 'minutes', authority, verified, version: KINDS_VERSION };
  });
