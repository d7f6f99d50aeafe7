import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../platform/graphql/deed-input';
import { CalendarDate } from '../platform/graphql/scalars';
import { WhoseWords } from './aspiration.entity';
import { outcomeTerms } from './line.inputs';
import { present, provisionChanges, reason, senType, words, wording } from './line.shapes';
import { NeedArea } from './need.entity';
import { ProvisionChangesInput } from './provision-fields.inputs';
import { AsksHowSmart, type SmartTerms } from './smart';

const ofEveryChange = { reason, text: wording.optional(), brief: words(1_000).nullish(), neededInClass: present };

@InputType({ description: 'What can be changed in every line. What is left out stays.' })
export abstract class ChangeLineInput extends DeedInput {
  @Field(() => Int, { description: 'The version of the line that you saw. When somebody was faster, both texts come back and nothing is lost.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Why it is changed; kept with the new wording.' }) reason?: string | null;
  @Field(() => String, { nullable: true, description: 'The new wording. The old one is kept.' }) text?: string;
  @Field(() => String, { nullable: true, description: 'The new brief.' }) brief?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether those who work with the child in class need it.' }) neededInClass?: boolean;
}

@InputType({ description: 'Changes an aspiration.' })
export class ChangeAspirationInput extends ChangeLineInput {
  @Field(() => ID, { description: 'The aspiration.' }) aspirationId!: string;
  @Field(() => WhoseWords, { nullable: true, description: 'Whose words they are.' }) whoseWords?: WhoseWords;
  @Field(() => String, { nullable: true, description: 'How the words were gathered.' }) howGathered?: string | null;
}
export const changeAspirationShape = z.object({ ...ofEveryChange, whoseWords: present, howGathered: words(300).nullish() });

@InputType({ description: 'Changes a need.' })
export class ChangeNeedInput extends ChangeLineInput {
  @Field(() => ID, { description: 'The need.' }) needId!: string;
  @Field(() => NeedArea, { nullable: true, description: 'Its broad area.' }) area?: NeedArea;
  @Field(() => String, { nullable: true, description: 'Type of special educational need.' }) senType?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is a strength.' }) isStrength?: boolean;
}
export const changeNeedShape = z.object({ ...ofEveryChange, area: present, senType, isStrength: present });

@InputType({ description: 'Changes an outcome.' })
@AsksHowSmart()
export class ChangeOutcomeInput extends ChangeLineInput implements Partial<SmartTerms> {
  @Field(() => ID, { description: 'The outcome.' }) outcomeId!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'By which day.' }) byWhen?: string | null;
  @Field(() => String, { nullable: true, description: 'By when in words.' }) byWhenInWords?: string | null;
  @Field(() => String, { nullable: true, description: 'What is counted, how often, by whom.' }) measure?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the child stands now.' }) baseline?: string | null;
  action?: string | null;
  context?: string | null;
  support?: string | null;
  baselineOn?: string | null;
  reviewedBy?: string | null;
  evidencedBy?: string | null;
}
export const changeOutcomeShape = z.object({ ...ofEveryChange, ...outcomeTerms });

@InputType({ description: 'Changes provision.' })
export class ChangeProvisionInput extends ChangeLineInput {
  @Field(() => ID, { description: 'The provision.' }) provisionId!: string;
  @Field(() => ProvisionChangesInput, { nullable: true, description: 'The answers that are to be otherwise.' }) terms?: ProvisionChangesInput | null;
  @Field(() => ID, { nullable: true, description: 'The entry in a catalogue of interventions that it is.' }) catalogueEntryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The service of the Local Offer that gives it.' }) serviceId?: string | null;
  @Field(() => String, { nullable: true, description: 'On whose authority an amount is that no source of the line states; needed for such an amount in an EHC plan.' })
  onAuthorityOf?: string | null;
}
export const changeProvisionShape = z.object({ ...ofEveryChange, onAuthorityOf: words(2_000).nullish(), terms: provisionChanges.nullish() });
