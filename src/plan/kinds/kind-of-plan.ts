import { Field, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { Severity } from '../quality/finding';
import { Section } from '../section';
import { PlanKind } from './plan-kind';

@ObjectType({ description: 'What a section is in one kind of plan.' })
export class SectionOfKind {
  @Field(() => Section, { description: 'Which section.' }) readonly section!: Section;
  @Field(() => String, { description: 'Its title in this kind of plan.' }) readonly title!: string;
  @Field(() => String, { description: 'The agency that writes it and answers for it.' }) readonly owner!: string;
  @Field(() => String, { description: 'What the law, the Code or good practice says of it, in brief.' }) readonly legalNote!: string;
  @Field(() => String, { nullable: true, description: 'Against whom what it says can be enforced; none: against nobody.' }) readonly enforceableAgainst!: string | null;
}
holdsNoRecord('SectionOfKind', 'it is the law, and of no child');

@ObjectType({ description: 'A kind of plan: its law, with version and source, its sections, and what it asks of its lines.' })
export class KindOfPlan {
  @Field(() => PlanKind, { description: 'Which kind.' }) readonly kind!: PlanKind;
  @Field(() => String, { description: 'What it is called.' }) readonly name!: string;
  @Field(() => String, { description: 'Which edition of its law or practice.' }) readonly version!: string;
  @Field(() => String, { description: 'Where that stands.' }) readonly source!: string;
  @Field(() => Boolean, { description: 'Whether every line must rest on advice.' }) readonly restsOnAdvice!: boolean;
  @Field(() => [Severity], { description: 'Findings about wording of these severities hold up a version until each is reworded or overridden with a reason.' })
  readonly heldUpBy!: readonly Severity[];
  @Field(() => [String], { description: 'Codes of need that mean nothing in this kind of plan.' }) readonly senTypesRefused!: readonly string[];
  @Field(() => Int, { nullable: true, description: 'How many targets can be worked on at a time; none: no limit.' }) readonly targetsAtMost?: number;
  /** What an installation has to try out by name before such a plan can be begun: no law has made it yet. */
  readonly onTrialAs?: string;
  @Field(() => [SectionOfKind], { description: 'Its sections, in order.' }) readonly sections!: readonly SectionOfKind[];
}
holdsNoRecord('KindOfPlan', 'it is the law, and of no child');
