import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { HubError } from '../../platform/graphql/errors';
import { CalendarDate } from '../../platform/graphql/scalars';
import { LineType, sectionsOf } from '../line-type';
import { words } from '../line.shapes';
import { ProvisionChangesInput } from '../provision-fields.inputs';
import { Section } from '../section';
import type { Finding } from './finding';
import { wordingFindings } from './wording-findings';

@InputType({ description: 'A text that is being written. Nothing of it is kept.' })
export class CheckWordingInput {
  @Field(() => String, { description: 'The text.' }) text!: string;
  @Field(() => Section, { description: 'The section that it is for.' }) section!: Section;
  @Field(() => LineType, { description: 'What the line is.' }) lineType!: LineType;
  @Field(() => ProvisionChangesInput, { nullable: true, description: 'Of provision: the answers to the ten questions, as far as they are given.' }) terms?: ProvisionChangesInput | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Of an outcome: by which day.' }) byWhen?: string | null;
  @Field(() => String, { nullable: true, description: 'Of an outcome: by when in words, where it is no day.' }) byWhenInWords?: string | null;
  @Field(() => String, { nullable: true, description: 'Of an outcome: how anybody will know.' }) measure?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Of a need: that it is a strength.' }) isStrength!: boolean;
  @Field(() => [String], { defaultValue: [], description: 'Of an outcome: what the child and the family hope for, so that a hope that is only repeated is known.' }) aspirations!: string[];
}
const shape = z.object({ text: words(20_000), byWhenInWords: words(300).nullish(), measure: words(2_000).nullish(), aspirations: z.array(words(20_000)).max(50, 'at most 50 at once') });

/** What the rules find in a text that is being written. */
export function checkWording(input: CheckWordingInput): Finding[] {
  const { text, section, lineType, terms, byWhen, byWhenInWords, measure, isStrength, aspirations } = input;
  const read = shape.safeParse(input);
  if (!read.success) throw new HubError('BAD_USER_INPUT', read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  if (!sectionsOf[lineType].includes(section)) throw new HubError('BAD_USER_INPUT', `such a line stands in section ${sectionsOf[lineType].join(', ')}`);
  return wordingFindings(text, { section, lineType, terms: terms ?? null, outcome: { byWhen, byWhenInWords, measure }, isStrength, aspirations });
}
