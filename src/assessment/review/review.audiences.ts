import { except, Kind, theirs, type Audience } from '../../access';
import { Section } from '../../plan';
import { advisers } from '../advice-kind';
import { everyoneConcerned, familyVoices, inSection, parents, wordedInSection } from '../audiences';
import { PaperKind } from './review-paper.entity';
import { ReviewRole } from './review-role';

/** Officers of the authority, who decide (SEND Regulations 2014, regulations 20(10), 21(8), 22). */
export const officers = [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
/** Who holds a review: the school, where it leads, and the authority (regulations 20, 21). */
export const organisers = [Kind.SENCO, Kind.HEAD, ...officers] as const;

/** That a plan is reviewed, when, and what was decided, is known to everybody who knows of assessments. */
export const reviewReaders: Audience = everyoneConcerned;
/** A report may touch on everything that the meeting had before it: it is read as section C is. */
export const reportReaders: Audience = wordedInSection(Section.C);

/** Any party may ask for an early review. */
export const askersForReview = [
  ...familyVoices, ...organisers, Kind.DSL, Kind.CLASS_TEACHER, Kind.PASTORAL_LEAD, Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER,
  Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.VIRTUAL_HEAD, Kind.SOCIAL_WORKER, Kind.EARLY_HELP,
] as const;
export const requestReaders: Audience = [
  Kind.SENCO, Kind.HEAD, Kind.DSL, ...officers, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.VIRTUAL_HEAD, Kind.SCHOOL_SYSTEM, Kind.AUTHORITY_SYSTEM, ...parents,
  theirs('recordedFor', ...askersForReview),
];

const ofInvited = (...kinds: readonly Kind[]): Audience => [theirs('organisationId', ...kinds)];
/** Who answers an invitation: the family its own, and whoever holds a fitting post where the invitation went; the organisers write down what comes otherwise. */
export const invitationAnswerers: Readonly<Record<string, Audience>> = {
  [ReviewRole.FAMILY]: [...familyVoices, ...organisers],
  [ReviewRole.SETTING]: [...ofInvited(Kind.SENCO, Kind.HEAD, Kind.CLASS_TEACHER, Kind.PASTORAL_LEAD), ...organisers],
  [ReviewRole.AUTHORITY]: [...ofInvited(Kind.EDUCATIONAL_PSYCHOLOGIST), ...organisers],
  [ReviewRole.HEALTH]: [...ofInvited(Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER), ...organisers],
  [ReviewRole.SOCIAL_CARE]: [...ofInvited(Kind.SOCIAL_WORKER, Kind.EARLY_HELP), ...organisers],
  [ReviewRole.OTHER]: [...ofInvited(...advisers), ...organisers],
};

/** Whoever was asked gives a paper; the organisers write down what comes by word of mouth or by post. */
export const paperGivers = [...advisers, ...familyVoices, Kind.SEND_MANAGER] as const;
const sectionOfPaper: Readonly<Record<PaperKind, Section>> = {
  [PaperKind.CHILD_VIEWS]: Section.A,
  [PaperKind.PARENT_VIEWS]: Section.A,
  [PaperKind.SETTING]: Section.B,
  [PaperKind.AUTHORITY]: Section.B,
  [PaperKind.HEALTH]: Section.C,
  [PaperKind.SOCIAL_CARE]: Section.D,
  [PaperKind.OTHER]: Section.D,
};
const byPaper = (audienceOf: (section: Section) => Audience): Readonly<Record<string, Audience>> =>
  Object.fromEntries(Object.entries(sectionOfPaper).map(([kind, section]) => [kind, [...audienceOf(section), theirs('recordedFor', ...paperGivers)]]));
export const paperReaders = byPaper(inSection);
export const paperWording = byPaper(wordedInSection);

const bySection = (audienceOf: (section: Section) => Audience): Readonly<Record<string, Audience>> =>
  Object.fromEntries(Object.values(Section).map((section) => [section, audienceOf(section)]));
/** What is said of a line of the plan is known to whoever may know of such a line. */
export const sectionReaders = bySection(inSection);
export const sectionWording = bySection(wordedInSection);

/** The family speaks to the authority; what one parent says is not told to the other. */
export const representationReaders: Audience = [...officers, Kind.AUTHORITY_SYSTEM, theirs('recordedFor', ...parents)];
export const representationGivers = [...familyVoices, ...officers] as const;

/** Of ceasing: the school's leads, the authority, and the family, whose right of appeal it is. */
export const ceasingReaders: Audience = except(everyoneConcerned, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.PASTORAL_LEAD, Kind.EMERGENCY_RECORD);
