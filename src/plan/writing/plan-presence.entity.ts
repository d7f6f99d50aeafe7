import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { DateTime } from '../../platform/graphql/scalars';
import { LineType } from '../line-type';

export enum Presence {
  READING = 'READING',
  WRITING = 'WRITING',
  GONE = 'GONE',
}
registerEnumType(Presence, {
  name: 'Presence',
  description: 'What somebody does at a plan.',
  valuesConfig: {
    READING: { description: 'They have it open.' },
    WRITING: { description: 'They are writing.' },
    GONE: { description: 'They have left it.' },
  },
});

@ObjectType({
  description: 'That a practitioner is at a plan or at one of its lines just now, so that others who work on it know. It ends by itself.',
})
@Entity()
@Index('plan_presence_once', ['planId', 'recordedBy', 'recordedFor'], { unique: true })
export class PlanPresence extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => LineType, { nullable: true, description: 'What the line is that they are at.' })
  @Column({ type: 'text', nullable: true })
  lineType!: LineType | null;

  @Field(() => ID, { nullable: true, description: 'The line that they are at; none while they are at the plan as a whole.' })
  @Column({ type: 'uuid', nullable: true })
  lineId!: string | null;

  /** The section of the line, or that it is the plan as a whole: it decides who knows that they are there. */
  @Column({ type: 'text' })
  place!: string;

  @Field(() => Presence, { description: 'What they do there.' })
  @Column({ type: 'text' })
  doing!: Presence;

  @Field(() => DateTime, { description: 'Until when they are taken to be there, unless they say so again.' })
  @Column({ type: 'timestamptz' })
  until!: string;
}
