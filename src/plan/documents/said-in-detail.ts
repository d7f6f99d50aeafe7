import { senTypeByCode } from '../../people';
import { dayInWords } from '../../platform/calendar/day-words';
import { WhoseWords } from '../aspiration.entity';
import { LineType } from '../line-type';
import { NeedArea } from '../need.entity';
import { SessionsPer } from '../ten-questions';
import type { Fact } from './document-text';
import type { LineRead } from './reading';

type Terms = Readonly<Record<string, unknown>>;
/** What is said under a label; nothing, where the line does not say it. */
type Said = (terms: Terms) => string | null;

const areas: Readonly<Record<NeedArea, string>> = {
  [NeedArea.COMMUNICATION_AND_INTERACTION]: 'communication and interaction',
  [NeedArea.COGNITION_AND_LEARNING]: 'cognition and learning',
  [NeedArea.SEMH]: 'social, emotional and mental health',
  [NeedArea.SENSORY_AND_PHYSICAL]: 'sensory and physical',
  [NeedArea.HEALTH]: 'health',
  [NeedArea.SOCIAL_CARE]: 'social care',
};
const whose: Readonly<Record<WhoseWords, string>> = {
  [WhoseWords.CHILD]: 'the child’s own', [WhoseWords.YOUNG_PERSON]: 'the young person’s own', [WhoseWords.FAMILY]: 'the family’s',
};
const stretches: Readonly<Record<SessionsPer, string>> = {
  [SessionsPer.WEEK]: 'a week', [SessionsPer.FORTNIGHT]: 'each two weeks', [SessionsPer.HALF_TERM]: 'each half term', [SessionsPer.TERM]: 'a term', [SessionsPer.YEAR]: 'a year',
};

const plainly = (name: string): Said => (terms) => {
  const words = terms[name];
  return typeof words === 'string' && words.trim() ? words : null;
};
const among = (name: string, words: Readonly<Record<string, string>>): Said => (terms) => words[plainly(name)(terms) ?? ''] ?? null;
const counted = (name: string, one: string, many: string): Said => (terms) => {
  const count = terms[name];
  return typeof count === 'number' ? `${count} ${count === 1 ? one : many}` : null;
};
const onDay = (name: string): Said => (terms) => {
  const day = plainly(name)(terms);
  return day ? dayInWords(day) : null;
};
const together = (between: string, ...said: readonly Said[]): Said => (terms) => said.map((say) => say(terms)).filter((words) => words !== null).join(between) || null;
const typeOfNeed: Said = ({ senType }) => (typeof senType === 'string' ? (senTypeByCode(senType)?.name ?? senType) : null);

const details: Readonly<Record<LineType, readonly (readonly [label: string, said: Said])[]>> = {
  [LineType.ASPIRATION]: [['Whose words', among('whoseWords', whose)], ['How they were gathered', plainly('howGathered')]],
  [LineType.NEED]: [
    ['Area', among('area', areas)],
    ['Type', typeOfNeed],
    ['Strength', ({ isStrength }) => (isStrength === true ? 'a strength to build on' : null)],
  ],
  [LineType.OUTCOME]: [
    ['By when', together(', ', onDay('byWhen'), plainly('byWhenInWords'))],
    ['Measured by', plainly('measure')],
    ['Where they stand now', plainly('baseline')],
  ],
  [LineType.PROVISION]: [
    ['By whom', plainly('deliveredBy')],
    ['Qualification or experience', plainly('qualification')],
    ['How often', together(' ', counted('sessions', 'session', 'sessions'), among('per', stretches))],
    ['How long', counted('minutesPerSession', 'minute a session', 'minutes a session')],
    ['Weeks', counted('weeksPerYear', 'week of the year', 'weeks of the year')],
    ['Group', counted('groupSize', 'child', 'children')],
    ['Adults', counted('adults', 'adult', 'adults')],
    ['Where', plainly('place')],
    ['Indirect time', counted('indirectHoursPerYear', 'hour a year', 'hours a year')],
    ['Reviewed', together('; by ', plainly('reviewedHow'), plainly('reviewedBy'))],
    ['When somebody is absent', plainly('absenceCover')],
    ['In all', together(', ', counted('minutesPerWeek', 'minute a week', 'minutes a week'), counted('hoursPerYear', 'hour a year', 'hours a year'))],
  ],
};

/** What a line says besides its wording, each under its label. */
export const saidInDetail = ({ type, terms }: LineRead): Fact[] =>
  details[type].flatMap(([label, said]) => {
    const words = said(terms ?? {});
    return words === null ? [] : [{ label, words }];
  });
