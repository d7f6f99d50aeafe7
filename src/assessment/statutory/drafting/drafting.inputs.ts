import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { anyText, longText } from '../../assessment.inputs';
import { NoticePartInput } from '../deciding/decision.inputs';
import { noticeShape } from '../deciding/decision.inputs';
import { OverrideFindingInput, overridesShape } from '../../../plan';
import { NamedSettingInput, namedSettingShape } from '../sen2/named-setting.inputs';
import { ServiceChannel } from './how-served';
import { SettingAnswer } from './setting-consultation.entity';

@InputType({ description: 'A draft plan that is served on the family.' })
export class ServeDraftInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => Int, { description: 'The version of the assessment that you saw.' }) version!: number;
  @Field(() => ID, { description: 'The EHC plan that is being drafted. What it says now is the draft; it names no setting.' }) planId!: string;
  @Field(() => Int, { description: 'The version of the plan’s own record that you saw.' }) planVersion!: number;
  @Field(() => ServiceChannel, { description: 'How it was sent.' }) channel!: ServiceChannel;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was sent; today when left out.' }) sentOn?: string | null;
  @Field(() => String, { nullable: true, description: 'A word to those who read it.' }) note?: string | null;
}
export const serveDraftShape = z.object({ note: z.string().max(2_000, 'at most 2,000 characters').nullish() });

@InputType({ description: 'What the family says to the draft.' })
export class RespondToDraftInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => String, { nullable: true, description: 'What the family thinks of the draft. With it the family has answered.' }) words?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the family wants a meeting about the draft.' }) wantsMeeting!: boolean;
  @Field(() => ID, { nullable: true, description: 'The school or college that the family wants to be named.' }) settingId?: string | null;
  @Field(() => String, { nullable: true, description: 'The same by its name, where it is not known here.' }) settingName?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it came, for an officer who records it; today when left out.' }) on?: string | null;
}
export const respondToDraftShape = z
  .object({ words: anyText, settingName: z.string().max(300, 'at most 300 characters').nullish(), settingId: z.string().nullish(), wantsMeeting: z.boolean().optional() })
  .refine(({ words, wantsMeeting, settingId, settingName }) => Boolean(words?.trim() || wantsMeeting || settingId || settingName?.trim()), {
    path: ['words'], message: 'say what you think of the draft, ask for a meeting, or ask for a school or college',
  });

@InputType({ description: 'A school or college that is asked whether it can be named.' })
export class ConsultSettingInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => ID, { description: 'The school or college.' }) settingId!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the family asked for it.' }) askedForByFamily!: boolean;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it received the draft; today when left out.' }) on?: string | null;
}

@InputType({ description: 'What a school or college answered.' })
export class RecordSettingReplyInput extends DeedInput {
  @Field(() => ID, { description: 'The consultation.' }) consultationId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => SettingAnswer, { description: 'What it answered.' }) answer!: SettingAnswer;
  @Field(() => String, { description: 'In its words.' }) words!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the answer came; today when left out.' }) on?: string | null;
}
export const recordSettingReplyShape = z.object({ words: longText('say what it answered') });

@InputType({ description: 'The final plan, with the notice of the family’s rights and the setting that it names.' })
export class IssueFinalPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => Int, { description: 'The version of the assessment that you saw.' }) version!: number;
  @Field(() => Int, { description: 'The version of the plan’s own record that you saw.' }) planVersion!: number;
  @Field(() => [NamedSettingInput], { description: 'What section I names: one or two settings, or a type of setting.' }) settings!: NamedSettingInput[];
  @Field(() => [NoticePartInput], { description: 'What the letter says of the family’s rights; `noticeTemplate` lists what the law asks for.' }) notice!: NoticePartInput[];
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was sent to the family, the setting and the health board; today when left out.' }) on?: string | null;
  @Field(() => String, { nullable: true, description: 'A word to those who read it.' }) note?: string | null;
  @Field(() => [OverrideFindingInput], { defaultValue: [], description: 'Wordings of high severity that it is issued with all the same, each with the reason.' }) overrides?: OverrideFindingInput[];
}
export const issueFinalPlanShape = z.object({
  overrides: overridesShape,
  notice: noticeShape,
  note: z.string().max(2_000, 'at most 2,000 characters').nullish(),
  settings: z.array(namedSettingShape).min(1, 'say which setting, or which type of setting, the plan names').max(2, 'a plan names at most two settings'),
});
