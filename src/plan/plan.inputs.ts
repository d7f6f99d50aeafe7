import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../platform/graphql/deed-input';
import { position, reason, title, words } from './line.shapes';
import { LineType } from './line-type';
import { LegalBasis } from './versions/legal-basis';
import { PlanKind } from './kinds/plan-kind';

@InputType({ description: 'A plan to be put together.' })
export class StartPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => PlanKind, { description: 'What kind of plan. A child has one of a kind at a time.' }) kind!: PlanKind;
  @Field(() => String, { description: 'What it is to be called.' }) title!: string;
}
export const startPlanShape = z.object({ title });

@InputType({ description: 'Puts a line of the child into a plan.' })
export class IncludeLineInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => LineType, { description: 'What the line is.' }) lineType!: LineType;
  @Field(() => ID, { description: 'The line.' }) lineId!: string;
  @Field(() => Int, { nullable: true, description: 'Its place in the section; the last if not given.' }) position?: number | null;
  @Field(() => String, { nullable: true, description: 'On whose authority an amount of the line is that no source of it states; needed for such an amount in an EHC plan.' })
  onAuthorityOf?: string | null;
}
export const includeLineShape = z.object({ position, onAuthorityOf: words(2_000).nullish() });

@InputType({ description: 'Takes a line out of a plan. The line stays the child’s.' })
export class RemoveFromPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => ID, { description: 'The line.' }) lineId!: string;
}

@InputType({ description: 'Two lines of one child, in the order of the thread.' })
export class LinkLinesInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => LineType, { description: 'What it comes from: an aspiration, a need or an outcome.' }) fromType!: LineType;
  @Field(() => ID, { description: 'The line that it comes from.' }) fromId!: string;
  @Field(() => LineType, { description: 'What it leads to: an outcome or provision.' }) toType!: LineType;
  @Field(() => ID, { description: 'The line that it leads to.' }) toId!: string;
}

@InputType({ description: 'Two lines that belong together no longer.' })
export class UnlinkLinesInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The line that the link comes from.' }) fromId!: string;
  @Field(() => ID, { description: 'The line that it leads to.' }) toId!: string;
}

@InputType({ description: 'That a line is issued as it is worded, though nobody can be held to it, and why. It stays with the version.' })
export class OverrideFindingInput {
  @Field(() => ID, { description: 'The line.' }) lineId!: string;
  @Field(() => String, { nullable: true, description: 'The rule, as `W04`; every finding of the line, if not given.' }) rule?: string | null;
  @Field(() => String, { description: 'Why it is issued so.' }) reason!: string;
}

@InputType({ description: 'Issues what a plan says now as its next version.' })
export class IssuePlanInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => Int, { description: 'The version of the plan’s own record that you saw.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'A word to those who read it.' }) note?: string | null;
  @Field(() => LegalBasis, { nullable: true, description: 'What it rests on in law. Where provision is less, it is the route of the notice that the family was given.' }) legalBasis?: LegalBasis | null;
  @Field(() => [OverrideFindingInput], { defaultValue: [], description: 'Wordings of high severity that it is issued with all the same, each with the reason.' }) overrides?: OverrideFindingInput[];
}
const override = z.object({ rule: words(100).nullish(), reason: words(2_000).refine((text) => text.trim() !== '', 'say why it is issued so') });
export const overridesShape = z.array(override).max(1_000, 'at most 1,000 at once').optional();
export const issuePlanShape = z.object({ note: words(2_000).nullish(), overrides: overridesShape });

@InputType({ description: 'Ends a plan.' })
export class CeasePlanInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => Int, { description: 'The version of the plan’s own record that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why it ends.' }) reason!: string;
}
export const ceasePlanShape = z.object({ reason: reason.refine((text) => text?.trim(), 'say why it ends') });
