import { Field, ID, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { LineType } from '../line-type';
import { Question, Severity, type Finding } from './finding';
import type { PlanFindingSaid } from './plan-findings';

@ObjectType({ description: 'Something about a wording that leaves open what a child is to have, with the very words.' })
export class WordingFinding implements Finding {
  @Field(() => String, { description: 'The rule’s name, as `W04`: the same in every version of the rules.' }) readonly rule!: string;
  @Field(() => Severity, { description: 'How much it weighs.' }) readonly severity!: Severity;
  @Field(() => Int, { description: 'Where the words begin in the text, in UTF-16 code units.' }) readonly start!: number;
  @Field(() => Int, { description: 'Where they end; the end is not in it.' }) readonly end!: number;
  @Field(() => String, { description: 'The words.' }) readonly words!: string;
  @Field(() => [Question], { description: 'Which of the ten questions are left open.' }) readonly asks!: readonly Question[];
  @Field(() => String, { description: 'What is wrong with it, in plain words.' }) readonly message!: string;
  @Field(() => String, { description: 'How it could be said, with gaps in square brackets. A quantity is never invented.' }) readonly rewrite!: string;
}
holdsNoRecord('WordingFinding', 'it is about a text that its reader sent');

@ObjectType({ description: 'Something that the rules of quality find in a plan: about words of a line, about a line, or about the plan.' })
export class PlanFinding implements PlanFindingSaid {
  @Field(() => String, { description: 'The rule’s name, as `W04`.' }) readonly rule!: string;
  @Field(() => Severity, { description: 'How much it weighs.' }) readonly severity!: Severity;
  @Field(() => LineType, { nullable: true, description: 'What the line is; none where it is about the plan as a whole.' }) readonly lineType!: LineType | null;
  @Field(() => ID, { nullable: true, description: 'The line.' }) readonly lineId!: string | null;
  @Field(() => String, { nullable: true, description: 'The field of the line that the words stand in, as `text` or `qualification`.' }) readonly field!: string | null;
  @Field(() => Int, { nullable: true, description: 'Where the words begin in that field, in UTF-16 code units.' }) readonly start!: number | null;
  @Field(() => Int, { nullable: true, description: 'Where they end; the end is not in it.' }) readonly end!: number | null;
  @Field(() => String, { nullable: true, description: 'The words; none where it is about what is not there.' }) readonly words!: string | null;
  @Field(() => [Question], { description: 'Which of the ten questions are left open.' }) readonly asks!: readonly Question[];
  @Field(() => String, { description: 'What is wrong, in plain words.' }) readonly message!: string;
  @Field(() => String, { nullable: true, description: 'How it could be said, with gaps in square brackets. A quantity is never invented.' }) readonly rewrite!: string | null;
}
holdsNoRecord('PlanFinding', 'it is about a line whose wording its reader may read');

@ObjectType({ description: 'What the rules of quality find in a plan, as far as you may read it.' })
export class PlanQuality {
  @Field(() => String, { description: 'The version of the rules.' }) readonly ruleSetVersion!: string;
  @Field(() => [PlanFinding], { description: 'What they find, line by line in the order of the plan.' }) readonly findings!: readonly PlanFinding[];
  @Field(() => Int, { description: 'How many are of high severity.' }) readonly high!: number;
  @Field(() => Int, { description: 'How many are of middle severity.' }) readonly middle!: number;
  @Field(() => Int, { description: 'How many are of low severity.' }) readonly low!: number;
  @Field(() => Boolean, { description: 'Whether, of what you read, something holds up the next version until it is reworded or somebody says why it is issued so.' }) readonly holdsUpIssue!: boolean;
}
holdsNoRecord('PlanQuality', 'it says of lines what their reader reads in them');

@ObjectType({ description: 'How an issued version was worded, added up over the sections that you may read.' })
export class QualityThen {
  @Field(() => String, { nullable: true, description: 'The version of the rules that counted; none where nothing was counted.' }) readonly ruleSetVersion!: string | null;
  @Field(() => Int, { description: 'How many lines were read.' }) readonly lines!: number;
  @Field(() => Int, { description: 'Findings of high severity.' }) readonly high!: number;
  @Field(() => Int, { description: 'Findings of middle severity.' }) readonly middle!: number;
  @Field(() => Int, { description: 'Findings of low severity.' }) readonly low!: number;
  @Field(() => Int, { description: 'With how many of high severity it was issued all the same, each with a reason.' }) readonly overridden!: number;
}
holdsNoRecord('QualityThen', 'it adds up what its reader may read');
