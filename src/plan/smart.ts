import { Field } from 'type-graphql';
import { Column } from 'typeorm';
import { CalendarDate } from '../platform/graphql/scalars';
import { words } from './line.shapes';

/** What makes an outcome one that anybody can check, besides by when, its measure and its baseline. */
export interface SmartTerms {
  action: string | null;
  context: string | null;
  support: string | null;
  baselineOn: string | null;
  reviewedBy: string | null;
  evidencedBy: string | null;
}
interface SmartField {
  readonly property: keyof SmartTerms;
  readonly description: string;
  readonly isDay?: true;
}

/** "By [date], [name] will [action] in [context] with [support] on [n of m] occasions so that [aspiration]" (law, section 2.2). */
const smartFields: readonly SmartField[] = [
  { property: 'action', description: 'What the child will do, so that anybody can see it.' },
  { property: 'context', description: 'Where, when and with whom.' },
  { property: 'support', description: 'With how much help.' },
  { property: 'baselineOn', description: 'The day of the baseline.', isDay: true },
  { property: 'reviewedBy', description: 'Who says whether it is reached, by role.' },
  { property: 'evidencedBy', description: 'What that is read from: an assessment, a record, work.' },
];
export const smartNames: readonly (keyof SmartTerms)[] = smartFields.map(({ property }) => property);
export const smartShape = Object.fromEntries(smartFields.filter(({ isDay }) => !isDay).map(({ property }) => [property, words(2_000).nullish()]));
/** What of an input is of these, and nothing else. */
export const smartTermsOf = (input: Partial<SmartTerms>): Partial<SmartTerms> => Object.fromEntries(smartNames.map((name) => [name, input[name]]));

const typeOf = ({ isDay }: SmartField) => (isDay ? () => CalendarDate : () => String);
const asking = (target: object, { property, description, ...more }: SmartField): void =>
  Field(typeOf({ property, description, ...more }), { nullable: true, description })(target, property);

/** Gives the entity a field and a column for each. */
export const SaysHowSmart = (): ClassDecorator => (target) => {
  for (const field of smartFields) {
    asking(target.prototype as object, field);
    Column({ type: field.isDay ? 'date' : 'text', nullable: true })(target.prototype as object, field.property);
  }
};
/** Gives an input a field for each. */
export const AsksHowSmart = (): ClassDecorator => (target) => {
  for (const field of smartFields) asking(target.prototype as object, field);
};
