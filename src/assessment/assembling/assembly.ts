import { Field, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { Disagreement, Organisation } from '../../people';
import { LineType } from '../../plan';
import { AdviceLine } from '../advice/advice-line.entity';
import { Advice } from '../advice/advice.entity';
import { AdviceKind } from '../advice-kind';
import { AdviceRequest } from '../request/advice-request.entity';
import { AdviceResolution } from './advice-resolution.entity';

@ObjectType({ description: 'All that the advices say of one need, side by side.' })
export class AssembledNeed {
  @Field(() => [AdviceLine], { description: 'The need, in the words of everybody who speaks of it.' }) readonly wordings!: readonly AdviceLine[];
  @Field(() => [AdviceLine], { description: 'Outcomes that answer it, whoever says so.' }) readonly outcomes!: readonly AdviceLine[];
  @Field(() => [AdviceLine], { description: 'Provision that answers it, by itself or through an outcome.' }) readonly provision!: readonly AdviceLine[];
  @Field(() => Boolean, { description: 'A strength to build on, which asks for no provision.' }) readonly isStrength!: boolean;
  @Field(() => Boolean, { description: 'Whether the plan has it, in any of the wordings.' }) readonly isInPlan!: boolean;
}

@ObjectType({ description: 'What one of those who were asked contributes, and what of it the plan has.' })
export class AgencyPart {
  @Field(() => AdviceKind, { description: 'What was asked for.' }) readonly kind!: AdviceKind;
  @Field(() => AdviceRequest, { description: 'The request, with its state and the day it is due.' }) readonly request!: AdviceRequest;
  @Field(() => Organisation, { nullable: true, description: 'The organisation that was asked; none when the family was.' }) readonly organisation!: Organisation | null;
  @Field(() => Advice, { nullable: true, description: 'The advice that holds now; none while nothing was given.' }) readonly advice!: Advice | null;
  @Field(() => Boolean, { description: 'Whether nothing has come of it yet.' }) readonly isMissing!: boolean;
  @Field(() => Int, { description: 'How many lines it has, of those that you may see.' }) readonly lines!: number;
  @Field(() => [AdviceLine], { description: 'Its lines that the plan does not have.' }) readonly notInPlan!: readonly AdviceLine[];
}

@ObjectType({ description: 'What one line says where advices disagree.' })
export class DisagreementAnswer {
  @Field(() => AdviceLine, { description: 'The line.' }) readonly line!: AdviceLine;
  @Field(() => String, { description: 'What it says.' }) readonly says!: string;
}

@ObjectType({ description: 'A point on which lines that speak of one thing say different things. The hub shows every answer and picks none.' })
export class AdviceDisagreement {
  @Field(() => String, { description: 'On what they disagree, as sessions, place or section.' }) readonly field!: string;
  @Field(() => [DisagreementAnswer], { description: 'Every answer.' }) readonly answers!: readonly DisagreementAnswer[];
  @Field(() => AdviceResolution, { nullable: true, description: 'How it was decided last; nothing while it is open.' }) readonly resolution!: AdviceResolution | null;
}

@ObjectType({ description: 'Lines of several advices that seem to say one thing. Nothing is merged by itself.' })
export class AlikeLines {
  @Field(() => LineType, { description: 'What they are.' }) readonly lineType!: LineType;
  @Field(() => [AdviceLine], { description: 'The lines.' }) readonly lines!: readonly AdviceLine[];
}

@ObjectType({ description: 'All that the advices of an assessment say, side by side, with what is double, what disagrees and what is missing; of what you may see.' })
export class Assembly {
  @Field(() => Int, { description: 'How many disagreements nobody has decided yet.' }) readonly undecided!: number;
  @Field(() => [AssembledNeed], { description: 'Need by need.' }) readonly needs!: readonly AssembledNeed[];
  @Field(() => [AgencyPart], { description: 'Agency by agency: who was asked and has not contributed, and whose lines the plan does not have.' }) readonly agencies!: readonly AgencyPart[];
  @Field(() => [AlikeLines], { description: 'Lines that seem to say one thing and are not one line of the plan yet.' }) readonly duplicates!: readonly AlikeLines[];
  @Field(() => [AdviceDisagreement], { description: 'Where lines that speak of one thing disagree, decided or open.' }) readonly disagreements!: readonly AdviceDisagreement[];
  @Field(() => [Disagreement], { description: 'Facts about the child on which agencies say different things.' }) readonly facts!: readonly Disagreement[];
  @Field(() => [AdviceLine], { description: 'Needs for which no advice names provision.' }) readonly needsWithoutProvision!: readonly AdviceLine[];
  @Field(() => [AdviceLine], { description: 'Provision that leads to no outcome.' }) readonly provisionWithoutOutcome!: readonly AdviceLine[];
}
for (const type of ['AssembledNeed', 'AgencyPart', 'DisagreementAnswer', 'AdviceDisagreement', 'AlikeLines', 'Assembly']) {
  holdsNoRecord(type, 'it is made of records, each of which the reader may see');
}
