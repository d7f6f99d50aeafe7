import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { reason, words, wording } from '../line.shapes';
import { LineType } from '../line-type';
import { Presence } from './plan-presence.entity';

@InputType({ description: 'Another wording for a line.' })
export class ProposeWordingInput extends DeedInput {
  @Field(() => LineType, { description: 'What the line is.' }) lineType!: LineType;
  @Field(() => ID, { description: 'The line.' }) lineId!: string;
  @Field(() => Int, { description: 'The version of the line that you saw.' }) version!: number;
  @Field(() => String, { description: 'How it should be worded.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'Why.' }) why?: string | null;
}
export const proposeWordingShape = z.object({ text: wording, why: reason });

@InputType({ description: 'Which proposed change.' })
abstract class AboutProposalInput extends DeedInput {
  @Field(() => ID, { description: 'The proposed change.' }) lineProposalId!: string;
  @Field(() => Int, { description: 'The version of the proposal that you saw.' }) version!: number;
}

@InputType({ description: 'Accepts a proposed wording: the line says so at once.' })
export class AcceptProposalInput extends AboutProposalInput {
  @Field(() => String, { nullable: true, description: 'What you say to it; kept with the new wording.' }) reason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'On whose authority an amount is that no source of the line states; needed for such an amount in an EHC plan.',
  })
  onAuthorityOf?: string | null;
}
export const acceptProposalShape = z.object({ reason, onAuthorityOf: words(2_000).nullish() });

@InputType({ description: 'Declines a proposed wording: the line stays as it is.' })
export class DeclineProposalInput extends AboutProposalInput {
  @Field(() => String, { description: 'Why not. Whoever proposed it reads it.' }) reason!: string;
}
export const declineProposalShape = z.object({ reason: words(2_000).refine((text) => text.trim() !== '', 'say why not') });

@InputType({ description: 'Takes back what you proposed.' })
export class WithdrawProposalInput extends AboutProposalInput {}

@InputType({ description: 'Where you are in a plan, and what you do there. Say it again before `until`, and you stay.' })
export class ShowPresenceInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => LineType, { nullable: true, description: 'What the line is that you are at.' }) lineType?: LineType | null;
  @Field(() => ID, { nullable: true, description: 'The line that you are at; leave it out for the plan as a whole.' }) lineId?:
    string | null;
  @Field(() => Presence, { description: 'What you do there.' }) doing!: Presence;
}
export const showPresenceShape = z
  .object({ lineType: z.string().nullish(), lineId: z.string().nullish() })
  .refine(({ lineType, lineId }) => Boolean(lineType) === Boolean(lineId), {
    path: ['lineId'],
    error: 'name the line by lineType and lineId, or neither',
  });
