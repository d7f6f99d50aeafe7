import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { holdsNoRecord, Kind } from '../../access';

@ObjectType({ description: 'One agency that takes part in a meeting.' })
export class MeetingParticipant {
  @Field(() => ID, { description: 'The organisation.' }) readonly organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'The one person there; none where it is whoever holds a post.' }) readonly personId!: string | null;
  @Field(() => Kind, { nullable: true, description: 'Whoever holds this post there.' }) readonly post!: Kind | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether they came; none before it was held.' }) readonly came!: boolean | null;
}
holdsNoRecord('MeetingParticipant', 'it is part of a meeting, and told to those who see that meeting');

@InputType({ description: 'One agency that takes part: one person there, or whoever holds a post.' })
export class MeetingParticipantInput {
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'One person who acts for it.' }) personId?: string | null;
  @Field(() => Kind, { nullable: true, description: 'Whoever holds this post there. A person or a post, not both; one of them has to be said.' }) post?: Kind | null;
}

export const asParticipant = ({ organisationId, personId, post }: MeetingParticipantInput): MeetingParticipant => ({
  organisationId: organisationId.toLowerCase(), personId: personId?.toLowerCase() ?? null, post: post ?? null, came: null,
});
