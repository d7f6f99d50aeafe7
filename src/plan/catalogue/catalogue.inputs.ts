import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { PageArgs } from '../../platform/graphql/connection';
import { provisionChanges, provisionFields, title, words } from '../line.shapes';
import { ProvisionChangesInput, ProvisionFieldsInput } from '../provision-fields.inputs';
import { EvidenceBase } from './evidence';
import { InterventionArea } from './intervention-area';

const areas = z.array(z.enum(InterventionArea)).min(1, 'say what it is for').max(12, 'at most 12');
const pounds = z.number().min(0, 'no less than nothing').max(10_000, 'at most 10,000').nullish();
const told = { evidenceSource: words(2_000).nullish(), poundsPerAdultHour: pounds, costSource: words(2_000).nullish() };

@InputType({ description: 'A new entry in the catalogue of interventions of the organisation that you act for.' })
export class AddCatalogueEntryInput extends DeedInput {
  @Field(() => String, { description: 'What it is called.' }) name!: string;
  @Field(() => [InterventionArea], { description: 'What it is for.' }) areas!: InterventionArea[];
  @Field(() => EvidenceBase, { description: 'How much is known of whether it helps.' }) evidence!: EvidenceBase;
  @Field(() => String, { nullable: true, description: 'Where that is written.' }) evidenceSource?: string | null;
  @Field(() => Float, { nullable: true, description: 'What an hour of an adult who gives it costs, in pounds, with on-costs.' }) poundsPerAdultHour?: number | null;
  @Field(() => String, { nullable: true, description: 'Who reckoned the cost, and for which year.' }) costSource?: string | null;
  @Field(() => ProvisionFieldsInput, { description: 'How it is usually given: the answers to the ten questions.' }) terms!: ProvisionFieldsInput;
}
export const addCatalogueEntryShape = z.object({ name: title, areas, ...told, terms: provisionFields });

@InputType({ description: 'What is to be otherwise of an entry in the catalogue. What is left out stays; null takes it away.' })
export class ChangeCatalogueEntryInput extends DeedInput {
  @Field(() => ID, { description: 'The entry.' }) catalogueEntryId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) version!: number;
  @Field(() => [InterventionArea], { nullable: true, description: 'What it is for.' }) areas?: InterventionArea[];
  @Field(() => EvidenceBase, { nullable: true, description: 'How much is known of whether it helps.' }) evidence?: EvidenceBase;
  @Field(() => String, { nullable: true, description: 'Where that is written.' }) evidenceSource?: string | null;
  @Field(() => Float, { nullable: true, description: 'What an hour of an adult who gives it costs, in pounds, with on-costs.' }) poundsPerAdultHour?: number | null;
  @Field(() => String, { nullable: true, description: 'Who reckoned the cost, and for which year.' }) costSource?: string | null;
  @Field(() => ProvisionChangesInput, { nullable: true, description: 'How it is usually given.' }) terms?: ProvisionChangesInput;
}
export const changeCatalogueEntryShape = z.object({ areas: areas.optional(), ...told, terms: provisionChanges.optional() });

@InputType({ description: 'Takes an entry out of the catalogue. Lines that name it keep it.' })
export class RetireCatalogueEntryInput extends DeedInput {
  @Field(() => ID, { description: 'The entry.' }) catalogueEntryId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) version!: number;
}

@ArgsType()
export class CatalogueArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this school or authority.' }) organisationId?: string;
  @Field(() => InterventionArea, { nullable: true, description: 'Only for this.' }) area?: InterventionArea;
  @Field(() => String, { nullable: true, description: 'Part of the name, or of what it is.' }) search?: string;
}

@ArgsType()
export class LocalOfferArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this authority’s Local Offer.' }) authorityId?: string;
  @Field(() => Int, { nullable: true, description: 'Only for somebody of this age, in years.' }) age?: number;
  @Field(() => String, { nullable: true, description: 'Part of the name, of the description or of what it is filed under.' }) search?: string;
}
