import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { holdsNoRecord, type Request } from '../../access';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';

@ObjectType({ description: 'A notification that fits no child on the school’s roll, or more than one. A safeguarding lead of the school says whom it is about.' })
export class UnplacedNotification {
  @Field(() => ID, { description: 'Send it with the child that it is about.' }) readonly id!: string;
  @Field(() => String, { description: 'The given name, as it was told.' }) readonly givenName!: string;
  @Field(() => String, { description: 'The family name, as it was told.' }) readonly familyName!: string;
  @Field(() => CalendarDate, { description: 'The date of birth, as it was told.' }) readonly dateOfBirth!: string;
  @Field(() => String, { description: 'What happened.' }) readonly circumstances!: string;
  @Field(() => String, { description: 'Who told.' }) readonly officer!: string;
  @Field(() => DateTime, { description: 'When it came.' }) readonly deliveredAt!: string;
}
holdsNoRecord('UnplacedNotification', 'PostgreSQL shows it to the safeguarding leads of the school that was told, and to nobody else');

@InputType({ description: 'Whom a notification is about.' })
export class PlaceNotificationInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The notification, as `unplacedNotifications` lists it.' }) unplacedId!: string;
}

/** What waits for the leads of the school that the viewer acts for, the oldest first. */
export const unplacedNotifications = (request: Request): Promise<UnplacedNotification[]> =>
  request.entries<UnplacedNotification>(
    `SELECT id, who ->> 'givenName' AS "givenName", who ->> 'familyName' AS "familyName", who ->> 'dateOfBirth' AS "dateOfBirth", told ->> 'circumstances' AS circumstances,
       told ->> 'officer' AS officer, delivered_at AS "deliveredAt" FROM notification_delivery WHERE placed_at IS NULL ORDER BY delivered_at, id LIMIT 100`,
    [],
  );
