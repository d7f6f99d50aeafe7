import { DayUnit } from '../../platform/calendar/day-unit';
import { Counting, type Span } from '../../platform/calendar/limit';
import type { Clock } from './safeguarding-clock';

const within = (length: number, unit: DayUnit): Span => ({ length, unit, counts: Counting.AFTER_THE_FIRST_DAY });
const days = (length: number): Span => within(length, DayUnit.CALENDAR_DAY);
const workingDays = (length: number): Span => within(length, DayUnit.WORKING_DAY);
const months = (length: number): Span => within(length, DayUnit.CALENDAR_MONTH);
const schoolDays = (length: number): Span => within(length, DayUnit.SCHOOL_DAY);
const onTheDay = days(0);

const SOCIAL_CARE = 'children’s social care';
const LEAD = 'the designated safeguarding lead';
const workingTogether = 'Working together to safeguard children (2023), as local procedures give it';
const keepingSafe = 'Keeping children safe in education (2025)';

type Said = Pick<Clock, 'id' | 'from' | 'to' | 'duty' | 'authority'> & Partial<Pick<Clock, 'then' | 'warns'>>;
/** The guidance itself could not be read again: every row says so, until somebody has held it against its source. */
const clock = (span: Span, said: Said): Clock => ({ version: '2026-1', verified: false, ...span, ...said });

/** The limits that safeguarding runs by. A limit that changes is a further version of its row, and what began before keeps its day. */
export const safeguardingClocks: readonly Clock[] = [
  clock(workingDays(1), {
    id: 'S1', duty: SOCIAL_CARE, authority: workingTogether,
    from: 'Social care has received a referral', to: 'Decide the next step, and tell the referrer that it came and what follows',
  }),
  clock(workingDays(45), {
    id: 'S2', duty: SOCIAL_CARE, authority: `${workingTogether}; Children Act 1989 section 17`,
    from: 'Social care has received a referral', to: 'Complete the assessment: 45 working days at most',
  }),
  clock(onTheDay, {
    id: 'S3', duty: SOCIAL_CARE, authority: `${workingTogether}: as soon as possible`,
    from: 'There is reasonable cause to suspect significant harm', to: 'Hold a strategy discussion of social care, police, health, and the school or whoever referred',
  }),
  clock(workingDays(15), {
    id: 'S4', duty: SOCIAL_CARE, authority: `${workingTogether}; Children Act 1989 section 47`,
    from: 'The strategy discussion that began enquiries under section 47', to: 'Hold the initial child protection conference',
  }),
  clock(workingDays(10), {
    id: 'S5', duty: SOCIAL_CARE, authority: workingTogether, then: 'Usually every four to six weeks after that',
    from: 'The conference that made a child protection plan', to: 'Hold the first core group',
  }),
  clock(months(3), {
    id: 'S6', duty: SOCIAL_CARE, authority: `${workingTogether}; the Department for Education counts 91 days`,
    from: 'The initial child protection conference', to: 'Hold the first review conference',
  }),
  clock(months(6), {
    id: 'S7', duty: SOCIAL_CARE, authority: `${workingTogether}; the Department for Education counts 183 days`,
    from: 'A review conference', to: 'Hold the next review conference',
  }),
  clock(onTheDay, {
    id: 'S8', duty: LEAD, authority: `${keepingSafe}: immediately`,
    from: 'A member of staff has recorded a concern', to: 'Decide what is done, with the reason',
  }),
  clock(workingDays(1), {
    id: 'S9', duty: 'the head, or whoever may decide in their place', authority: `${keepingSafe}, part four (from memory)`,
    from: 'An allegation about a member of staff may meet the harm threshold', to: 'Tell the local authority’s designated officer (LADO)',
  }),
  clock(schoolDays(5), {
    id: 'S10', duty: 'the safeguarding lead of the school that the child leaves', authority: `${keepingSafe}: within five days`, warns: days(5),
    from: 'The child has left for another school during the year', to: 'Transfer the safeguarding file, and obtain a receipt',
  }),
  clock(schoolDays(5), {
    id: 'S11', duty: 'the safeguarding lead of the school that the child leaves', authority: `${keepingSafe}: within the first five days of a new term`, warns: days(5),
    from: 'The first day of the term in which the child begins at another school', to: 'Transfer the safeguarding file, and obtain a receipt',
  }),
  clock(days(5), {
    id: 'S12', duty: 'the safeguarding lead of the school that the child left', authority: 'Local practice',
    from: 'The safeguarding file was sent, and there is no receipt', to: 'Ask for the receipt',
  }),
  clock(workingDays(10), {
    id: 'S13', duty: 'the authority that looks after the child', authority: 'Promoting the education of looked-after children (from memory)',
    from: 'The child has become looked after', to: 'Make the personal education plan',
  }),
  clock(workingDays(20), {
    id: 'S13-HEALTH', duty: 'the authority that looks after the child, with health', authority: 'Promoting the health and well-being of looked-after children (from memory)',
    from: 'The child has become looked after', to: 'Hold the first health assessment',
  }),
  clock(workingDays(20), {
    id: 'S13-REVIEW', duty: 'the independent reviewing officer', authority: 'Care Planning, Placement and Case Review Regulations 2010 (from memory)',
    from: 'The child has become looked after', to: 'Hold the first review', then: 'The second within three months of it, and each later one within six',
  }),
  clock(days(3), {
    id: 'S14', duty: 'the authority', authority: 'Children who run away or go missing from home or care: 72 hours (from memory)',
    from: 'A missing child has been found', to: 'Hold the return interview',
  }),
  clock(schoolDays(1), {
    id: 'S15', duty: 'the police', authority: 'Operation Encompass guidance: before the next school day begins; in holidays as the area routes it',
    from: 'The police have been to an incident of domestic abuse', to: 'Tell the safeguarding lead of the child’s school',
  }),
];
