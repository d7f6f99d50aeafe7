import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';

/** Where a child learns who is in no setting with a number of its own. */
export enum SettingCode {
  OLA = 'OLA',
  OPA = 'OPA',
  EHE = 'EHE',
  EYP = 'EYP',
  OTH = 'OTH',
  NEET = 'NEET',
  NIEC = 'NIEC',
  NIEO = 'NIEO',
}
registerEnumType(SettingCode, {
  name: 'SettingCode',
  description: 'What a plan names where it names no setting with a number of its own (SEN2, SENSetting).',
  valuesConfig: {
    OLA: { description: 'Arrangements of the authority, otherwise than in a school (s.61).' },
    OPA: { description: 'Arrangements of the parent or the young person under s.42(5), other than home education.' },
    EHE: { description: 'Elective home education.' },
    EYP: { description: 'An early years provider without a number.' },
    OTH: { description: 'Another setting, or a type of setting alone; the words say which.' },
    NEET: { description: 'Not in education, employment or training, aged 16 to 25.' },
    NIEC: { description: 'Out of education, with notice that the plan is to cease.' },
    NIEO: { description: 'Out of education for another reason, as while waiting for a place.' },
  },
});

@ObjectType({ description: 'What section I of a final plan names: a school or college, or the type of one.' })
@Entity()
@Index('named_setting_once', ['planVersionId', 'rank'], { unique: true })
@Index(['planId'])
export class NamedSetting extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID, { description: 'The issued version that names it.' })
  @Column({ type: 'uuid' })
  planVersionId!: string;

  @Field(() => Int, { description: '1 for the main setting, 2 for the second of two.' })
  @Column({ type: 'int' })
  rank!: number;

  @Field(() => ID, { nullable: true, description: 'The school or college; none where a type is named, or an arrangement.' })
  @Column({ type: 'uuid', nullable: true })
  settingId!: string | null;

  @Field(() => SettingCode, { nullable: true, description: 'What is named where no school or college is.' })
  @Column({ type: 'text', nullable: true })
  settingCode!: SettingCode | null;

  @Field(() => String, { nullable: true, description: 'The type of setting, or which other setting.' })
  @Column({ type: 'text', nullable: true })
  inWords!: string | null;

  @Field(() => Boolean, { description: 'Whether the place is in a SEN unit.' })
  @Column({ type: 'boolean' })
  isInSenUnit!: boolean;

  @Field(() => Boolean, { description: 'Whether the place is in resourced provision.' })
  @Column({ type: 'boolean' })
  isInResourcedProvision!: boolean;

  @Field(() => CalendarDate, { description: 'The day of the plan that names it.' })
  @Column({ type: 'date' })
  namedOn!: string;
}
