import { Field, InputType, registerEnumType } from 'type-graphql';
import { CalendarDate } from '../../../platform/graphql/scalars';

/** Whom regulations 3 and 4 name. */
export enum Told {
  FAMILY = 'FAMILY',
  HEALTH_BOARD = 'HEALTH_BOARD',
  SOCIAL_CARE = 'SOCIAL_CARE',
  SETTING = 'SETTING',
}
registerEnumType(Told, {
  name: 'ToldOfRequest',
  description: 'Whom the law names to be consulted or told of a request (SEND Regulations 2014, regulations 3 and 4).',
  valuesConfig: {
    FAMILY: { description: 'The parent or the young person, who is consulted (regulation 3).' },
    HEALTH_BOARD: { description: 'The integrated care board (regulation 4(2)(a)).' },
    SOCIAL_CARE: { description: 'The officers of the authority who answer for social care (regulation 4(2)(b)).' },
    SETTING: { description: 'The head, the principal or the early years provider (regulation 4(2)(c) to (e)).' },
  },
});

@InputType({ description: 'That somebody was consulted or told.' })
export class TellingInput {
  @Field(() => Told, { description: 'Who.' }) who!: Told;
  @Field(() => CalendarDate, { nullable: true, description: 'When; none where there is nobody to tell, as for a child in no setting: the words then say so.' }) on?: string | null;
  @Field(() => String, { nullable: true, description: 'What was said, or why there is nobody to tell.' }) words?: string | null;
}
