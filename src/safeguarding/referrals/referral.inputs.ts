import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { perhaps, told } from '../words';
import { FamilyTold, ReferralDecision } from './referral-words';

@InputType({ description: 'What children’s social care is asked to look at.' })
export class MakeReferralInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The social care team.' }) toOrganisationId!: string;
  @Field(() => ID, { nullable: true, description: 'The social worker there, where you agreed on one.' }) toPersonId?: string | null;
  @Field(() => String, { description: 'What gives cause for worry: what was seen and heard, the child’s own words, what was done.' }) worries!: string;
  @Field(() => String, { nullable: true, description: 'What keeps the child safe already, and who helps.' }) strengths?: string | null;
  @Field(() => FamilyTold, { description: 'Whether the family knows.' }) familyTold!: FamilyTold;
  @Field(() => String, { nullable: true, description: 'Needed where they do not know, or did not agree.' }) familyToldReason?: string | null;
}
const knows: readonly FamilyTold[] = [FamilyTold.AGREED, FamilyTold.TOLD];
export const makeReferralShape = z
  .object({ worries: told('say what gives cause for worry'), strengths: perhaps, familyTold: z.enum(FamilyTold), familyToldReason: perhaps })
  .refine(({ familyTold, familyToldReason }) => knows.includes(familyTold) || familyToldReason, { path: ['familyToldReason'], error: 'say why' });

@InputType({ description: 'What social care decides on a referral.' })
export class DecideReferralInput extends DeedInput {
  @Field(() => ID, { description: 'The referral.' }) referralId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => ReferralDecision, { description: 'What follows.' }) decision!: ReferralDecision;
  @Field(() => String, { description: 'Why. Whoever referred reads it.' }) reason!: string;
}
export const decideReferralShape = z.object({ reason: told('say why: whoever referred is told') });

@InputType({ description: 'What came of a referral in the end.' })
export class CloseReferralInput extends DeedInput {
  @Field(() => ID, { description: 'The referral.' }) referralId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'What came of the assessment, and what follows.' }) outcome!: string;
}
export const closeReferralShape = z.object({ outcome: told('say what came of it') });
