import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, type Kind } from '../../access';

@ObjectType({ description: 'A progress note on a safeguarding action. Never altered: a correction is another note.' })
@Entity()
export class SafeguardingNote extends ChildRecord {
  @Field(() => ID, { description: 'The action that it is about.' })
  @Index()
  @Column({ type: 'uuid' })
  actionId!: string;

  @Field(() => String, { description: 'What was done or learnt.' })
  @Column({ type: 'text' })
  text!: string;

  /** The organisation whose lead asked for the action. With the two below it says who may read the note: whoever may read the action. */
  @Column({ type: 'uuid' })
  leadOrganisationId!: string;

  @Column({ type: 'uuid' })
  ownerOrganisationId!: string;

  @Column({ type: 'text' })
  ownerPost!: Kind;

  @Column({ type: 'uuid' })
  ownerPersonId!: string;
}
