import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { keptText } from '../../platform/kept-text';
import { HandlingCode } from '../handling';
import { Kind } from '../relationship';
import { LawfulBasis, LawfulCondition } from './lawful-grounds';
import { SharingItemsInput, SharingRecipientInput } from './sharing-item';
import { ConsentAnswer, SharingAnswer } from './sharing-words';

@InputType({ description: 'Whether records of your organisation are shared, with whom and why.' })
export class DecideSharingInput extends DeedInput {
  @Field(() => ID, { description: 'The child that the records are about.' }) childId!: string;
  @Field(() => SharingAnswer, { description: 'Whether they are shared.' }) decision!: SharingAnswer;
  @Field(() => Kind, {
    nullable: true,
    description: 'The post in which you decide, where you hold several: those who hold it see the decision.',
  })
  decidedAs?: Kind | null;
  @Field(() => String, { description: 'What for. The recipients are told.' }) purpose!: string;
  @Field(() => String, { nullable: true, description: 'Who asked for it, where somebody did.' }) askedBy?: string | null;
  @Field(() => [SharingItemsInput], { description: 'The records, each recorded by your own organisation.' }) items!: SharingItemsInput[];
  @Field(() => [SharingRecipientInput], { description: 'With whom; none is needed where nothing is shared.' })
  recipients!: SharingRecipientInput[];
  @Field(() => LawfulBasis, { description: 'Why the law lets it be shared.' }) lawfulBasis!: LawfulBasis;
  @Field(() => LawfulCondition, { description: 'The further condition for what is sensitive.' }) lawfulCondition!: LawfulCondition;
  @Field(() => ConsentAnswer, { description: 'Whether the family, or the young person, was asked.' }) consent!: ConsentAnswer;
  @Field(() => String, { nullable: true, description: 'Needed unless they were asked and agreed.' }) consentReason?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed where something is shared: why it is necessary, and no more than that.' })
  necessity?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Needed where something is not shared: why sharing it would do the child more harm.',
  })
  detriment?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'When the decision is looked at again.' }) reviewOn?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which the records are open; until it is ended if not given.' })
  untilOn?: string | null;
}
const LONGEST = 20_000;
const isSaid = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';
const words = (most: number) => keptText(z.string(), most);
const said = (most: number, otherwise: string) => words(most).refine(isSaid, otherwise);

const items = z
  .array(z.object({ recordType: words(100), recordIds: z.array(z.string()).min(1, 'name the records') }))
  .min(1, 'name the records')
  .refine((sent) => sent.flatMap(({ recordIds }) => recordIds).length <= 50, 'decide about at most 50 records at once');
const recipients = z
  .array(
    z
      .object({ personId: z.string().nullish(), post: z.string().nullish() })
      .refine(({ personId, post }) => !(personId && post), 'name a person or a post, not both'),
  )
  .max(20, 'share with at most 20 at once');

interface Reasons {
  readonly decision: SharingAnswer;
  readonly recipients: readonly unknown[];
  readonly consent: ConsentAnswer;
  readonly consentReason?: string | null;
  readonly necessity?: string | null;
  readonly detriment?: string | null;
}
/** What each answer has to be reasoned with. */
const owed: readonly { readonly field: string; readonly message: string; readonly missing: (sent: Reasons) => boolean }[] = [
  {
    field: 'recipients',
    message: 'say with whom',
    missing: (sent) => sent.decision !== SharingAnswer.NOT_SHARE && sent.recipients.length === 0,
  },
  {
    field: 'necessity',
    message: 'say why it is necessary to share it, and no more than that',
    missing: (sent) => sent.decision !== SharingAnswer.NOT_SHARE && !isSaid(sent.necessity),
  },
  {
    field: 'detriment',
    message: 'say why sharing it would do the child more harm than not sharing it',
    missing: (sent) => sent.decision !== SharingAnswer.SHARE && !isSaid(sent.detriment),
  },
  {
    field: 'consentReason',
    message: 'say why',
    missing: (sent) => sent.consent !== ConsentAnswer.ASKED_GIVEN && !isSaid(sent.consentReason),
  },
];
export const decideSharingShape = z
  .object({
    purpose: said(LONGEST, 'say what it is shared for'),
    askedBy: words(300).nullish(),
    items,
    recipients,
    consent: z.enum(ConsentAnswer),
    decision: z.enum(SharingAnswer),
    consentReason: words(LONGEST).nullish(),
    necessity: words(LONGEST).nullish(),
    detriment: words(LONGEST).nullish(),
  })
  .superRefine((sent, context) => {
    for (const { field, message } of owed.filter(({ missing }) => missing(sent))) {
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });

@InputType({ description: 'Ends a share.' })
export class EndShareInput extends DeedInput {
  @Field(() => ID, { description: 'The share.' }) shareId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why it ends.' }) reason!: string;
}
export const endShareShape = z.object({ reason: said(2_000, 'say why it ends') });

@InputType({ description: 'The originator’s word on who may see one of its records.' })
export class SetHandlingInput extends DeedInput {
  @Field(() => String, { description: 'The type of the record, as `Need`.' }) recordType!: string;
  @Field(() => ID, { description: 'The record. Your own organisation recorded it.' }) recordId!: string;
  @Field(() => HandlingCode, { nullable: true, description: 'Who may see it; none: as usual again.' }) handling?: HandlingCode | null;
  @Field(() => String, { nullable: true, description: 'Why. Needed where it is kept from the family, or to named people.' }) reason?:
    string | null;
}
export const setHandlingShape = z
  .object({ handling: z.enum(HandlingCode).nullish(), reason: words(2_000).nullish() })
  .refine(({ handling, reason }) => !handling || handling === HandlingCode.AGENCY_ONLY || isSaid(reason), {
    path: ['reason'],
    message: 'say why it is narrowed',
  });
