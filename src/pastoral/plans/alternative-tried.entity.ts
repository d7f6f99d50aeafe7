import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum AlternativeKind {
  MANAGED_MOVE = 'MANAGED_MOVE',
  ALTERNATIVE_PROVISION = 'ALTERNATIVE_PROVISION',
  CURRICULUM_CHANGE = 'CURRICULUM_CHANGE',
  REDUCED_TIMETABLE = 'REDUCED_TIMETABLE',
  OTHER = 'OTHER',
}
registerEnumType(AlternativeKind, {
  name: 'AlternativeKind',
  description: 'What was tried instead.',
  valuesConfig: {
    MANAGED_MOVE: { description: 'A managed move to another school, agreed by all.' },
    ALTERNATIVE_PROVISION: { description: 'Education somewhere else for a part of the week, or for a time.' },
    CURRICULUM_CHANGE: { description: 'Other subjects, another set or another qualification.' },
    REDUCED_TIMETABLE: { description: 'A part-time timetable for a short time.' },
    OTHER: { description: 'Something else.' },
  },
});

@ObjectType({ description: 'An alternative that was tried for a child, and what came of it. Never altered; another is added.' })
@Entity()
export class AlternativeTried extends ChildRecord {
  @Field(() => ID, { description: 'The pastoral plan.' })
  @Index()
  @Column({ type: 'uuid' })
  pastoralPlanId!: string;

  @Field(() => AlternativeKind, { description: 'What was tried.' })
  @Column({ type: 'text' })
  kind!: AlternativeKind;

  @Field(() => CalendarDate, { description: 'From when on.' })
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when; none where it still goes on.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => String, { description: 'What came of it.' })
  @Column({ type: 'text' })
  result!: string;
}
