import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, listed, type Request } from '../../access';
import { Child, childById, Organisation, organisationById, Person, personById } from '../../people';
import { connectionOf, PageArgs } from '../../platform/graphql/connection';
import { resultOf } from '../../platform/graphql/problem';
import { deliverNotification } from './deliver-notification';
import { noteNotification } from './note-notification';
import { NotificationNote } from './notification-note.entity';
import { NotificationReceipt } from './notification-receipt';
import { SafeguardingNotification } from './notification.entity';
import { DeliverNotificationInput, NoteNotificationInput, RecordNotificationInput } from './notification.inputs';
import { newNotifications, notesOfNotification, notificationById } from './notification.loaders';
import { notificationNotePolicy, notificationPolicy } from './notification.policies';
import { placeNotification } from './place-notification';
import { recordNotification } from './record-notification';
import { PlaceNotificationInput, UnplacedNotification, unplacedNotifications } from './unplaced-notification';

const NotificationResult = resultOf('SafeguardingNotificationResult', 'The notification, or what stands in the way.', SafeguardingNotification);
const ReceiptResult = resultOf('NotificationReceiptResult', 'That it reached the school, or what stands in the way.', NotificationReceipt);
const NotificationConnection = connectionOf(SafeguardingNotification, 'Notifications that no lead has in hand yet.');

@Resolver(() => SafeguardingNotification)
export class NotificationResolver {
  @Query(() => SafeguardingNotification, { nullable: true, description: 'A notification to the safeguarding leads of your school, or one that you sent about a child whom you know.' })
  safeguardingNotification(@Arg('id', () => ID, { description: 'The notification.' }) id: string, @Ctx() { load }: Request) {
    return load(notificationById, id);
  }

  @Query(() => NotificationConnection, { description: 'Notifications that no lead has in hand yet, the oldest first.' })
  newSafeguardingNotifications(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, newNotifications, args);
  }

  @Query(() => [UnplacedNotification], { description: 'For safeguarding leads: notifications to your school that fit no child on its roll, or more than one.' })
  unplacedNotifications(@Ctx() request: Request) {
    return unplacedNotifications(request);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: SafeguardingNotification, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The school whose lead was told.' })
  school(@Root() { schoolId }: SafeguardingNotification, @Ctx() { load }: Request) {
    return load(organisationById, schoolId);
  }

  @FieldResolver(() => [NotificationNote], { description: 'What the leads did on it, oldest first.' })
  notes(@Root() { id }: SafeguardingNotification, @Ctx() { load }: Request) {
    return load(notesOfNotification, id);
  }

  @Mutation(() => ReceiptResult, { description: 'For the police: tells the safeguarding leads of a school about a child, before the next school day begins. You learn nothing of the child by it.' })
  deliverNotification(@Arg('input', { description: 'Which school, which child, and what is told.' }) input: DeliverNotificationInput, @Ctx() request: Request) {
    return deliverNotification(request, input);
  }

  @Mutation(() => NotificationResult, { description: 'For safeguarding leads: says whom a notification is about that fitted no child on the roll, or more than one.' })
  placeNotification(@Arg('input', { description: 'Which, and whom it is about.' }) input: PlaceNotificationInput, @Ctx() request: Request) {
    return placeNotification(request, input);
  }

  @Mutation(() => NotificationResult, { description: 'For safeguarding leads: writes down a notification that came by telephone, letter or message.' })
  recordNotification(@Arg('input', { description: 'What was told.' }) input: RecordNotificationInput, @Ctx() request: Request) {
    return recordNotification(request, input);
  }

  @Mutation(() => NotificationResult, { description: 'For safeguarding leads: notes what you did on a notification. The first note says that it is in hand.' })
  noteNotification(@Arg('input', { description: 'What you did.' }) input: NoteNotificationInput, @Ctx() request: Request) {
    return noteNotification(request, input);
  }
}
alsoFields(notificationPolicy, { child: asRead, school: asRead, notes: asRead });

@Resolver(() => NotificationNote)
export class NotificationNoteResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote it.' })
  author(@Root() { recordedBy }: NotificationNote, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(notificationNotePolicy, { author: asRead });
answeredBy('Query', { safeguardingNotification: [notificationById, 'id'], newSafeguardingNotifications: [newNotifications, 'first'] });
answeredBy('SafeguardingNotification', { child: [childById, 'childId'], school: [organisationById, 'schoolId'], notes: [notesOfNotification, 'id'] });
answeredBy('NotificationNote', { author: [personById, 'recordedBy'] });
