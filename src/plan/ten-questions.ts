import { Field, Float, Int, registerEnumType } from 'type-graphql';
import { Column, type ColumnOptions } from 'typeorm';

export enum SessionsPer {
  WEEK = 'WEEK',
  FORTNIGHT = 'FORTNIGHT',
  HALF_TERM = 'HALF_TERM',
  TERM = 'TERM',
  YEAR = 'YEAR',
}
registerEnumType(SessionsPer, {
  name: 'SessionsPer',
  description: 'The stretch of time that a number of sessions is counted in.',
  valuesConfig: {
    WEEK: { description: 'Each week.' },
    FORTNIGHT: { description: 'Each two weeks.' },
    HALF_TERM: { description: 'Each half term.' },
    TERM: { description: 'Each term.' },
    YEAR: { description: 'Each year.' },
  },
});

/** What a line of provision says: the answers to the ten questions that make it specific. */
export interface ProvisionTerms {
  what: string;
  deliveredBy: string | null;
  qualification: string | null;
  sessions: number | null;
  per: SessionsPer | null;
  minutesPerSession: number | null;
  weeksPerYear: number | null;
  groupSize: number | null;
  adults: number | null;
  place: string | null;
  indirectHoursPerYear: number | null;
  reviewedHow: string | null;
  reviewedBy: string | null;
  absenceCover: string | null;
}

interface Question {
  readonly property: keyof ProvisionTerms;
  readonly answer: 'wording' | 'words' | 'count' | 'hours' | 'per';
  /** The largest answer that can be meant; of a text, its length. */
  readonly atMost: number;
  readonly description: string;
}

/** The ten questions that a good line of provision answers, in their order (Code of Practice 9.69 and the cases on "specified and quantified"). */
export const tenQuestions: readonly Question[] = [
  { property: 'what', answer: 'wording', atMost: 20_000, description: 'What exactly: the named programme, approach or equipment.' },
  { property: 'deliveredBy', answer: 'words', atMost: 300, description: 'Who delivers it, by role: a speech and language therapist, not "staff".' },
  { property: 'qualification', answer: 'words', atMost: 2_000, description: 'Qualification, registration, training or experience that they have.' },
  { property: 'sessions', answer: 'count', atMost: 1_000, description: 'How many sessions.' },
  { property: 'per', answer: 'per', atMost: 0, description: 'In which stretch of time there are so many sessions.' },
  { property: 'minutesPerSession', answer: 'count', atMost: 1_440, description: 'How many minutes a session lasts.' },
  { property: 'weeksPerYear', answer: 'count', atMost: 53, description: 'In how many weeks of the year; the teaching weeks where nothing is said.' },
  { property: 'groupSize', answer: 'count', atMost: 500, description: 'How many children are in the group; 1 is one-to-one.' },
  { property: 'adults', answer: 'count', atMost: 100, description: 'How many adults.' },
  { property: 'place', answer: 'words', atMost: 300, description: 'Where: in class, withdrawn from it, in clinic, at home.' },
  { property: 'indirectHoursPerYear', answer: 'hours', atMost: 2_000, description: 'Hours a year of planning, training of staff, liaison and reports.' },
  { property: 'reviewedHow', answer: 'words', atMost: 2_000, description: 'How and when it is reviewed, and by what measure.' },
  { property: 'reviewedBy', answer: 'words', atMost: 300, description: 'Who reviews it, by role.' },
  { property: 'absenceCover', answer: 'words', atMost: 2_000, description: 'Who covers absence, and how soon.' },
];
export const termNames: readonly (keyof ProvisionTerms)[] = tenQuestions.map(({ property }) => property);
const isText = ({ answer }: Question): boolean => answer === 'wording' || answer === 'words';
/** The answers that are amounts, and those that are texts, in which amounts can stand. */
export const amountNames: readonly (keyof ProvisionTerms)[] = tenQuestions.filter((question) => !isText(question)).map(({ property }) => property);
export const textNames: readonly (keyof ProvisionTerms)[] = tenQuestions.filter(isText).map(({ property }) => property);

const answers = {
  wording: { type: () => String, column: 'text' },
  words: { type: () => String, column: 'text' },
  count: { type: () => Int, column: 'int' },
  hours: { type: () => Float, column: 'float8' },
  per: { type: () => SessionsPer, column: 'text' },
} as const;

/** Gives an entity a field and a column for each question. A field can be withheld, so none promises an answer. */
export const AnswersTenQuestions = (): ClassDecorator => (target) => {
  for (const { property, answer, description } of tenQuestions) {
    const { type, column } = answers[answer];
    const options: ColumnOptions = { type: column, nullable: property !== 'what' };
    Field(type, { nullable: true, description })(target.prototype as object, property);
    Column(options)(target.prototype as object, property);
  }
};

/** Gives an input a field for each question. `what` alone has to be answered, and only where a line is new. */
export const AsksTenQuestions = ({ of }: { readonly of: 'a new line' | 'a change' }): ClassDecorator => (target) => {
  for (const { property, answer, description } of tenQuestions) {
    const nullable = of === 'a change' || property !== 'what';
    Field(answers[answer].type, { nullable, description })(target.prototype as object, property);
  }
};
