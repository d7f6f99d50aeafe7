import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { SettingCode } from './named-setting.entity';

@InputType({ description: 'What section I names: a school or college, or what there is instead. The first is the main one.' })
export class NamedSettingInput {
  @Field(() => ID, { nullable: true, description: 'The school or college.' }) settingId?: string | null;
  @Field(() => SettingCode, { nullable: true, description: 'What is named where no school or college is.' }) settingCode?: SettingCode | null;
  @Field(() => String, { nullable: true, description: 'The type of setting, or which other setting.' }) inWords?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the place is in a SEN unit.' }) isInSenUnit!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the place is in resourced provision.' }) isInResourcedProvision!: boolean;
}
export const namedSettingShape = z
  .object({ settingId: z.string().nullish(), settingCode: z.string().nullish(), inWords: z.string().max(300, 'at most 300 characters').nullish() })
  .refine(({ settingId, settingCode }) => Boolean(settingId) !== Boolean(settingCode), { message: 'name a school or college, or say what there is instead: one of the two' })
  .refine(({ settingCode, inWords }) => settingCode !== 'OTH' || Boolean(inWords?.trim()), { path: ['inWords'], message: 'say which type of setting, or which other setting' });
