import { Field, ID, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import { DateTime } from '../../../platform/graphql/scalars';

@ObjectType({
  description: 'A secret address at which a calendar program reads what you have to do, without signing in. It names no child. What it shows is asked anew, with your rights, each time that it is read.',
})
export class CalendarFeed {
  @Field(() => ID, { description: 'Names the address, and is not it.' }) readonly id!: string;
  @Field(() => DateTime, { description: 'When it was made.' }) readonly madeAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was ended: by you, or with your account.' }) readonly endedAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The address itself. It is told once, when it is made; the hub keeps no copy that it could be read from.',
  })
  readonly address!: string | null;
}
holdsNoRecord('CalendarFeed', 'it is its holder’s own: PostgreSQL shows it to nobody else, and it says nothing of any child');
