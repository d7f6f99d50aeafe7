import { holdsNoRecord } from '../../platform/graphql/transparent';
import { Field, ID, ObjectType } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event';
import { Cursor, DateTime } from '../../platform/graphql/scalars';

/** What a listener is told. The modules above add a field for each kind of record that a change can be about. */
@ObjectType({
  description: 'That something was done. It names what it is about; select the record itself beside it, and it is read afresh with your own rights.',
})
export class Change {
  @Field(() => Cursor, { description: 'Send it as `after` to go on from here, on any node: nothing is missed and nothing comes twice.' })
  readonly cursor: string;

  @Field(() => String, { description: 'What was done, as `Advice.given`.' })
  readonly what: string;

  @Field(() => DateTime, { description: 'When it was done.' })
  readonly at: string;

  @Field(() => ID, { description: 'The child it is about.' })
  readonly childId: string;

  @Field(() => String, { description: 'The type of the record it is about.' })
  readonly subjectType: string;

  @Field(() => ID, { description: 'The record it is about.' })
  readonly subjectId: string;

  constructor(
    readonly event: LoggedEvent,
    cursor: string,
  ) {
    this.cursor = cursor;
    this.what = event.name;
    this.at = event.at;
    this.childId = event.childId;
    this.subjectType = event.subjectType;
    this.subjectId = event.subjectId;
  }

  /** The id of the record of this type that the change names, as its subject or beside it (`assessmentId` for `Assessment`). */
  idOf(type: string): string | undefined {
    if (this.event.subjectType === type) return this.event.subjectId;
    return this.event.about[`${type[0]!.toLowerCase()}${type.slice(1)}Id`];
  }
}
holdsNoRecord('Change', 'it carries ids only, and is sent only to those who may see its subject');
