import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../platform/graphql/deed-input';
import { CalendarDate } from '../platform/graphql/scalars';
import { WhoseWords } from './aspiration.entity';
import { ids, position, provisionFields, senType, words, wording } from './line.shapes';
import { LineType, sectionsOf } from './line-type';
import { NeedArea } from './need.entity';
import { ProvisionFieldsInput } from './provision-fields.inputs';
import { Section } from './section';
import { AsksHowSmart, smartShape, type SmartTerms } from './smart';

const inSection = (type: LineType, ofWhat: string) =>
  z.string().refine((section) => sectionsOf[type].includes(section as Section), `${ofWhat} stands in section ${sectionsOf[type].join(', ')}`);
const ofEveryLine = { text: wording, brief: words(1_000).nullish(), position };

@InputType({ description: 'What every new line says.' })
abstract class AddLineInput extends DeedInput {
  @Field(() => ID, { description: 'The plan that it goes into.' }) planId!: string;
  @Field(() => String, { nullable: true, description: 'A short summary for those who may not read the whole wording.' }) brief?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether those who work with the child in class need it, though the section is not theirs.' }) neededInClass!: boolean;
  @Field(() => Int, { nullable: true, description: 'Its place in the section; the last if not given.' }) position?: number | null;
}

@InputType({ description: 'What the child or the family hopes for.' })
export class AddAspirationInput extends AddLineInput {
  @Field(() => String, { description: 'Their own words.' }) text!: string;
  @Field(() => WhoseWords, { description: 'Whose words they are.' }) whoseWords!: WhoseWords;
  @Field(() => String, { nullable: true, description: 'How the words were gathered.' }) howGathered?: string | null;
  @Field(() => [ID], { defaultValue: [], description: 'Outcomes that serve it.' }) outcomeIds!: string[];
}
export const addAspirationShape = z.object({ ...ofEveryLine, howGathered: words(300).nullish(), outcomeIds: ids });

@InputType({ description: 'A need, or a strength.' })
export class AddNeedInput extends AddLineInput {
  @Field(() => Section, { description: 'B, C or D.' }) section!: Section;
  @Field(() => String, { description: 'How it is worded.' }) text!: string;
  @Field(() => NeedArea, { description: 'Its broad area.' }) area!: NeedArea;
  @Field(() => String, { nullable: true, description: 'Type of special educational need, by the Department for Education’s code, as SLCN.' }) senType?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'A strength to build on, which asks for no provision.' }) isStrength!: boolean;
  @Field(() => [ID], { defaultValue: [], description: 'Outcomes that answer it.' }) outcomeIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Provision that answers it.' }) provisionIds!: string[];
}
export const addNeedShape = z.object({ ...ofEveryLine, section: inSection(LineType.NEED, 'a need'), senType, outcomeIds: ids, provisionIds: ids });

@InputType({ description: 'A difference to be made by a certain time.' })
@AsksHowSmart()
export class AddOutcomeInput extends AddLineInput implements Partial<SmartTerms> {
  @Field(() => String, { description: 'How it is worded.' }) text!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'By which day.' }) byWhen?: string | null;
  @Field(() => String, { nullable: true, description: 'By when in words, where it is no day.' }) byWhenInWords?: string | null;
  @Field(() => String, { nullable: true, description: 'What is counted, how often, by whom.' }) measure?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the child stands now, with its date.' }) baseline?: string | null;
  action?: string | null;
  context?: string | null;
  support?: string | null;
  baselineOn?: string | null;
  reviewedBy?: string | null;
  evidencedBy?: string | null;
  @Field(() => [ID], { defaultValue: [], description: 'Needs that it answers.' }) needIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Aspirations that it serves.' }) aspirationIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Provision that leads to it.' }) provisionIds!: string[];
}
export const outcomeTerms = { byWhenInWords: words(300).nullish(), measure: words(2_000).nullish(), baseline: words(2_000).nullish(), ...smartShape };
export const addOutcomeShape = z.object({ ...ofEveryLine, ...outcomeTerms, needIds: ids, aspirationIds: ids, provisionIds: ids });

@InputType({ description: 'What is done for the child.' })
export class AddProvisionInput extends AddLineInput {
  @Field(() => Section, { description: 'F, G, H1 or H2.' }) section!: Section;
  @Field(() => String, { nullable: true, description: 'How the line is worded as a whole; what is provided, if not given.' }) text?: string | null;
  @Field(() => ProvisionFieldsInput, { description: 'The answers to the ten questions.' }) terms!: ProvisionFieldsInput;
  @Field(() => ID, { nullable: true, description: 'The entry in a catalogue of interventions that it is.' }) catalogueEntryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The service of the Local Offer that gives it.' }) serviceId?: string | null;
  @Field(() => [ID], { defaultValue: [], description: 'Needs that it answers.' }) needIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Outcomes that it leads to.' }) outcomeIds!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'On whose authority the amounts are. An EHC plan states no amount that neither a source nor somebody named here does.',
  })
  onAuthorityOf?: string | null;
}
export const addProvisionShape = z.object({
  ...ofEveryLine, onAuthorityOf: words(2_000).nullish(), text: wording.nullish(), section: inSection(LineType.PROVISION, 'provision'), terms: provisionFields, needIds: ids, outcomeIds: ids,
});
