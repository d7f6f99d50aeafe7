import { Field, ID, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import { DayUnit } from '../../../platform/calendar/day-unit';
import { Counting } from '../../../platform/calendar/limit';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { CourseKind, StepKind } from '../steps';
import { Duty } from './duty';
import { ExceptionCode } from './exception-code';
import { openReadings } from './open-readings';
import { PhaseMove } from './phase-move';
import type { Rule } from './rule';

@ObjectType({ description: 'Something that the law leaves open, and how the hub reads it: in the way that is safest for the family.' })
export class OpenReading {
  @Field(() => ID, { description: 'Its name.' }) readonly id!: string;
  @Field(() => String, { description: 'What is open.' }) readonly question!: string;
  @Field(() => [String], { description: 'The readings that are possible.' }) readonly choices!: readonly string[];
  @Field(() => String, { description: 'The one that the hub takes.' }) readonly taken!: string;
  @Field(() => String, { description: 'Why.' }) readonly because!: string;
}
holdsNoRecord('OpenReading', 'it says how a law is read, and nothing of a child');

@ObjectType({ description: 'A limit of the law (or of its code of practice): from what, how long, whose, and where it is written.' })
export class StatutoryRule {
  @Field(() => ID, { description: 'Its short name, as `E2`. A deadline names it together with the version.' }) readonly id!: string;
  @Field(() => String, { description: 'Which version of the rule.' }) readonly version!: string;
  @Field(() => CalendarDate, { description: 'The day from which this version is the law; what began before is counted by the version of its own day.' }) readonly inForceFrom!: string;
  @Field(() => String, { description: 'What has to be done.' }) readonly title!: string;
  @Field(() => String, { description: 'What happens next, in plain words.' }) readonly next!: string;
  @Field(() => String, { description: 'Where it is written: the Act, the regulation, the paragraph of the code.' }) readonly authority!: string;
  @Field(() => Boolean, { description: 'Whether the wording was read in its source. Where not, check it before you rely on it.' }) readonly verified!: boolean;
  @Field(() => Duty, { description: 'Who must act; of the family, whose time it is.' }) readonly duty!: Duty;
  @Field(() => [CourseKind], { description: 'In which courses it runs.' }) readonly courses!: readonly CourseKind[];
  @Field(() => Int, { description: 'How many units long it is; 0 is “at once”, or a fixed day of the year.' }) readonly length!: number;
  @Field(() => DayUnit, { description: 'What it is counted in.' }) readonly unit!: DayUnit;
  @Field(() => Counting, { description: 'How it is counted.' }) readonly counts!: Counting;
  @Field(() => String, { nullable: true, description: 'The day of the year that it must be done before, as `02-15`.' }) readonly beforeDay?: string;
  @Field(() => [StepKind], { description: 'What begins it, any of them.' }) readonly starts!: readonly StepKind[];
  @Field(() => [StepKind], { description: 'What meets it, any of them. None, where it is a duty that goes on.' }) readonly stops!: readonly StepKind[];
  @Field(() => [StepKind], { description: 'After which nobody waits for it any more.' }) readonly fallsWith!: readonly StepKind[];
  @Field(() => [ExceptionCode], { description: 'The only exceptions that lift it, while they last. None of them adds a day.' }) readonly lifts!: readonly ExceptionCode[];
  @Field(() => PhaseMove, { nullable: true, description: 'Only for this sort of move to the next phase.' }) readonly phaseMove?: PhaseMove;
  @Field(() => [OpenReading], { description: 'What the law leaves open in it, and how the hub reads it.' }) readonly readings!: readonly OpenReading[];
}
holdsNoRecord('StatutoryRule', 'it says what a law says, and nothing of a child');

export const asStatutoryRule = (rule: Rule): StatutoryRule => ({ ...rule, readings: openReadings.filter(({ id }) => rule.readings?.includes(id)) });
