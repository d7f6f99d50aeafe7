import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../platform/graphql/transparent';
import { Kind } from '../relationship';

@ObjectType({ description: 'One record that a sharing decision is about, as it stood.' })
export class SharingItem {
  @Field(() => String, { description: 'The type of the record, as `Need`.' }) readonly recordType!: string;
  @Field(() => ID, { description: 'The record.' }) readonly recordId!: string;
  @Field(() => Int, { description: 'The version that was decided about.' }) readonly version!: number;
}
holdsNoRecord('SharingItem', 'it names a record to those who know the decision; the record has its own audience');

@ObjectType({ description: 'Whom a sharing decision names.' })
export class SharingRecipient {
  @Field(() => ID, { description: 'The organisation.' }) readonly organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'The one person there; none where it is shared with a post or with the organisation.' })
  readonly personId!: string | null;
  @Field(() => Kind, {
    nullable: true,
    description: 'Whoever holds this post there; none where it is shared with a person or with all who act for the organisation.',
  })
  readonly post!: Kind | null;
}
holdsNoRecord('SharingRecipient', 'it names people and organisations, which are open to all, to those who know the decision');

@InputType({ description: 'Records of one type.' })
export class SharingItemsInput {
  @Field(() => String, { description: 'The type of the records, as `Need`.' }) recordType!: string;
  @Field(() => [ID], { description: 'The records.' }) recordIds!: string[];
}

@InputType({ description: 'Whom to share with: one person, whoever holds a post, or all who act for an organisation.' })
export class SharingRecipientInput {
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'One person who acts for it.' }) personId?: string | null;
  @Field(() => Kind, {
    nullable: true,
    description: 'Whoever holds this post there. Neither this nor a person: all who act for it, its system as well.',
  })
  post?: Kind | null;
}
