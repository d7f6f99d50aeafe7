import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

@ObjectType({ description: 'When each thing before a review meeting is to be done.' })
export class Preparation {
  @Field(() => CalendarDate, { description: 'By when it is well planned: eight weeks before. Good practice, and no law.' }) readonly planBy!: string;
  @Field(() => CalendarDate, { description: 'By when advice is asked for, so that there is time to write it: four weeks before. Good practice, and no law.' }) readonly askForAdviceBy!: string;
  @Field(() => CalendarDate, { description: 'By when everybody must be invited: two weeks before (regulation 20(2)).' }) readonly inviteBy!: string;
  @Field(() => CalendarDate, { description: 'By when the papers must be with everybody: two weeks before (regulation 20(4)).' }) readonly circulateBy!: string;
}
holdsNoRecord('Preparation', 'it counts days back from the meeting of a review that its reader knows');
