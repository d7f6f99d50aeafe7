import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { words } from '../words';

@InputType({ description: 'That where a child lives must not be known beyond the few who need it.' })
export class ProtectAddressInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'Why. Write no address here: text is not searched for them.' }) reason!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day; until it is ended if not given.' }) untilOn?: string | null;
}
export const protectAddressShape = z.object({ reason: words(2_000, 'say why') });

@InputType({ description: 'Ends the protection of an address.' })
export class EndAddressProtectionInput extends DeedInput {
  @Field(() => ID, { description: 'The protection.' }) addressProtectionId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why it is needed no longer.' }) reason!: string;
}
export const endAddressProtectionShape = z.object({ reason: words(2_000, 'say why it is needed no longer') });
