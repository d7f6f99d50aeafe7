import { Field, ID, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { DayUnit } from '../../platform/calendar/day-unit';
import { Counting, type Limit, type Span } from '../../platform/calendar/limit';

/** How long something may take to keep a child safe: a fact with its source, its version, and whether it was read there. */
export interface Clock extends Limit {
  /** What begins it, and what has to be done by its last day, in words. */
  readonly from: string;
  readonly to: string;
  /** Whose duty it is, in words: the guidance names agencies, and a local arrangement may name another. */
  readonly duty: string;
  /** What follows by custom, which no clock counts. */
  readonly then?: string;
  /** An earlier day to be warned on, where a guidance leaves open which days it counts. */
  readonly warns?: Span;
}

@ObjectType({ description: 'A limit of safeguarding: from what, how long, to what, whose duty, and where it is written.' })
export class SafeguardingClock {
  @Field(() => ID, { description: 'Its short name, as `S4`. An action names it together with the version.' }) readonly id!: string;
  @Field(() => String, { description: 'Which version of it.' }) readonly version!: string;
  @Field(() => String, { description: 'What begins it.' }) readonly from!: string;
  @Field(() => String, { description: 'What has to be done by its last day.' }) readonly to!: string;
  @Field(() => String, { description: 'Whose duty it is.' }) readonly duty!: string;
  @Field(() => Int, { description: 'How many units long it is; 0 is “at once, on the same day”.' }) readonly length!: number;
  @Field(() => DayUnit, { description: 'What it is counted in.' }) readonly unit!: DayUnit;
  @Field(() => Counting, { description: 'How it is counted.' }) readonly counts!: Counting;
  @Field(() => String, { nullable: true, description: 'What follows by custom.' }) readonly then?: string;
  @Field(() => String, { description: 'Where it is written.' }) readonly authority!: string;
  @Field(() => Boolean, { description: 'Whether the wording was read in its source. Where not, check it before you rely on it.' }) readonly verified!: boolean;
}
holdsNoRecord('SafeguardingClock', 'it says what a guidance says, and nothing of a child');
