import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { Organisation } from '../../people';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AdviceKind } from '../advice-kind';
import { AdviceRequest } from '../request/advice-request.entity';
import { AdviceReuse } from './reuse/advice-reuse.entity';
import { AdviceWish } from './wish/advice-wish.entity';

export enum SoughtStanding {
  NOT_ASKED = 'NOT_ASKED',
  ASKED = 'ASKED',
  RETURNED = 'RETURNED',
  GIVEN = 'GIVEN',
  DECLINED = 'DECLINED',
  REUSED = 'REUSED',
}
registerEnumType(SoughtStanding, {
  name: 'SoughtStanding',
  description: 'Where advice stands that must be sought.',
  valuesConfig: {
    NOT_ASKED: { description: 'Nobody has been asked for it yet.' },
    ASKED: { description: 'Somebody was asked, and has not answered yet.' },
    RETURNED: { description: 'It was given, and sent back for detail.' },
    GIVEN: { description: 'It was given.' },
    DECLINED: { description: 'Whoever was asked gives none: somebody else may have to be asked.' },
    REUSED: { description: 'Author, authority and family agree that earlier advice is enough.' },
  },
});

@ObjectType({ description: 'Advice that must be sought for this child, and how far it has come.' })
export class AdviceToSeek {
  @Field(() => ID, { description: 'The rule that requires it, as ADULTHOOD; of a wish of the family, the wish.' }) readonly ruleId!: string;
  @Field(() => AdviceKind, { description: 'What kind of advice it is.' }) readonly kind!: AdviceKind;
  @Field(() => String, { description: 'The paragraph of the SEND Regulations 2014, as 6(1)(g).' }) readonly regulation!: string;
  @Field(() => String, { description: 'From whom.' }) readonly from!: string;
  @Field(() => String, { description: 'Why of them, for this child, in plain words.' }) readonly because!: string;
  @Field(() => Boolean, { description: 'Whether the rule was checked against the text of the law.' }) readonly verified!: boolean;
  @Field(() => SoughtStanding, { description: 'Where it stands.' }) readonly standing!: SoughtStanding;
  @Field(() => Boolean, { description: 'Whether it has not come: not asked for yet, not answered yet, sent back, or declined.' }) readonly isMissing!: boolean;
  @Field(() => Boolean, { description: 'Whether the day it was due has passed without it.' }) readonly isLate!: boolean;
  @Field(() => CalendarDate, { nullable: true, description: 'The day somebody was first asked.' }) readonly askedOn!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it is due, or was due.' }) readonly dueOn!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it came, or was declined.' }) readonly answeredOn!: string | null;
  @Field(() => [AdviceRequest], { description: 'Everybody who was asked for it.' }) readonly requests!: readonly AdviceRequest[];
  @Field(() => AdviceWish, { nullable: true, description: 'The wish of the family that it answers.' }) readonly wish!: AdviceWish | null;
  @Field(() => AdviceReuse, { nullable: true, description: 'Whether earlier advice is used in its place.' }) readonly reuse!: AdviceReuse | null;
  @Field(() => Organisation, { nullable: true, description: 'Whom to ask, as far as the child’s roll and team tell.' }) readonly suggested!: Organisation | null;
}
holdsNoRecord('AdviceToSeek', 'a rule of the law held against records of which its reader may know each');
