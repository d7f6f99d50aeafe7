import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { words, wording } from '../line.shapes';
import { LineType } from '../line-type';
import { Section } from '../section';
import { WhoseWords } from '../aspiration.entity';
import { AccessibleForm } from './accessible-form';

const language = z
  .string()
  .max(35, 'no tag of a language is so long')
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'name the language by its tag, as en, cy, pl or ur-Arab');

@InputType({ description: 'A text in easy words, or in another language.' })
abstract class RenderInput extends DeedInput {
  @Field(() => AccessibleForm, { description: 'Easy read, or a translation.' }) form!: AccessibleForm;
  @Field(() => String, { description: 'In what language, by its tag, as `en`, `pl` or `ur-Arab` (BCP 47).' }) language!: string;
  @Field(() => String, { description: 'The text.' }) text!: string;
  @Field(() => ID, { nullable: true, description: 'The present text of this form and language, which it takes the place of; none if you saw none.' }) replacesId?: string | null;
}
const ofEveryText = { language, text: wording };

@InputType({ description: 'A line in easy words, or in another language.' })
export class RenderLineInput extends RenderInput {
  @Field(() => LineType, { description: 'What the line is.' }) lineType!: LineType;
  @Field(() => ID, { description: 'The line.' }) lineId!: string;
}
export const renderLineShape = z.object(ofEveryText);

@InputType({ description: 'A whole section of a plan in easy words, or in another language.' })
export class RenderSectionInput extends RenderInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => Section, { description: 'The section.' }) section!: Section;
}
export const renderSectionShape = z.object(ofEveryText);

@InputType({ description: 'A one-page profile, in the child’s own words. It takes the place of the one before, which stays.' })
export class WriteProfileInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'What people like and admire about me.' }) whatPeopleLikeAboutMe!: string;
  @Field(() => String, { description: 'What matters to me.' }) whatMattersToMe!: string;
  @Field(() => String, { description: 'How best to support me.' }) howBestToSupportMe!: string;
  @Field(() => String, { nullable: true, description: 'How I let people know things: words, signs, pictures, what I do.' }) howICommunicate?: string | null;
  @Field(() => WhoseWords, { description: 'Whose words they are: a family speaks for a child who cannot.' }) whoseWords!: WhoseWords;
  @Field(() => String, { nullable: true, description: 'How the words were gathered: a conversation, pictures, signs.' }) howGathered?: string | null;
  @Field(() => String, { defaultValue: 'en', description: 'In what language, by its tag (BCP 47).' }) language!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it was said; today, if not given.' }) saidOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Why the child does not want the family to read it. Left out, the family does.' }) notForFamilyBecause?: string | null;
  @Field(() => ID, { nullable: true, description: 'The profile that you saw, which it takes the place of; none if you saw none.' }) replacesId?: string | null;
}
export const writeProfileShape = z.object({
  whatPeopleLikeAboutMe: wording, whatMattersToMe: wording, howBestToSupportMe: wording, howICommunicate: words(2_000).nullish(), howGathered: words(300).nullish(),
  language, notForFamilyBecause: words(2_000).nullish(),
});
