/** What the fields of a line are called to those who read a difference, in the order in which they read them. One that is not named here is called by its own name, in words. */
const titles: Readonly<Record<string, string>> = {
  text: 'Wording', brief: 'In brief', minutesPerWeek: 'Minutes a week', hoursPerYear: 'Hours a year', what: 'What exactly', deliveredBy: 'Who gives it', qualification: 'Qualification or training', sessions: 'Sessions', per: 'Sessions in each',
  minutesPerSession: 'Minutes a session', weeksPerYear: 'Weeks a year', groupSize: 'Children in the group', adults: 'Adults', place: 'Where',
  indirectHoursPerYear: 'Hours a year of planning, training and reports', reviewedHow: 'How it is reviewed', reviewedBy: 'Who reviews it', absenceCover: 'Who covers absence',
  reckonedBy: 'School year by which the hours are reckoned', senType: 'Type of need', byWhen: 'By when',
  byWhenInWords: 'By when, in words',
};
const inWords = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (first) => first.toUpperCase());

export const titleOf = (field: string): string => titles[field] ?? inWords(field);

const order = Object.keys(titles);
const placeOf = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);
/** Sorts what is said of fields as a reader expects them. */
export const inReadingOrder = (a: { readonly field: string }, b: { readonly field: string }): number => placeOf(a.field) - placeOf(b.field) || (a.field < b.field ? -1 : 1);
