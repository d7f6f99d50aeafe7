import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';

export enum SettingAnswer {
  CAN_MEET_NEEDS = 'CAN_MEET_NEEDS',
  CAN_WITH_SUPPORT = 'CAN_WITH_SUPPORT',
  CANNOT_MEET_NEEDS = 'CANNOT_MEET_NEEDS',
}
registerEnumType(SettingAnswer, {
  name: 'SettingAnswer',
  description: 'What a school or college answers when it is asked whether it can be named. The authority decides (s.39(4)).',
  valuesConfig: {
    CAN_MEET_NEEDS: { description: 'It can meet the child’s needs.' },
    CAN_WITH_SUPPORT: { description: 'It can with support that it says.' },
    CANNOT_MEET_NEEDS: { description: 'It says that it is unsuitable, or incompatible with others’ education or with the use of resources, and why.' },
  },
});

@ObjectType({ description: 'That a school or college was asked whether it can be named in a plan (Children and Families Act 2014 s.39(2)), and what it answered.' })
@Entity()
@Index('setting_consulted_once', ['assessmentId', 'settingId'], { unique: true })
export class SettingConsultation extends ChildRecord {
  @Field(() => ID, { description: 'The assessment.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => ID, { description: 'The school or college.' })
  @Column({ type: 'uuid' })
  settingId!: string;

  @Field(() => Boolean, { description: 'Whether the family asked for it.' })
  @Column({ type: 'boolean' })
  askedForByFamily!: boolean;

  @Field(() => CalendarDate, { description: 'The day on which it received the draft.' })
  @Column({ type: 'date' })
  consultedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which its answer came.' })
  @Column({ type: 'date', nullable: true })
  repliedOn!: string | null;

  @Field(() => SettingAnswer, { nullable: true, description: 'What it answered.' })
  @Column({ type: 'text', nullable: true })
  answer!: SettingAnswer | null;

  @Field(() => String, { nullable: true, description: 'In its words.' })
  @Column({ type: 'text', nullable: true })
  words!: string | null;
}
