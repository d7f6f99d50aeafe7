import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { WhoseWords } from '../aspiration.entity';

@ObjectType({ description: 'One page about the child in the child’s own words, for everybody who meets them. Written anew it is a further profile; the one before stays.' })
@Entity()
export class OnePageProfile extends ChildRecord {
  @Field(() => String, { description: 'What people like and admire about me.' })
  @Column({ type: 'text' })
  whatPeopleLikeAboutMe!: string;

  @Field(() => String, { description: 'What matters to me.' })
  @Column({ type: 'text' })
  whatMattersToMe!: string;

  @Field(() => String, { description: 'How best to support me.' })
  @Column({ type: 'text' })
  howBestToSupportMe!: string;

  @Field(() => String, { nullable: true, description: 'How I let people know things: words, signs, pictures, what I do.' })
  @Column({ type: 'text', nullable: true })
  howICommunicate!: string | null;

  @Field(() => WhoseWords, { description: 'Whose words they are.' })
  @Column({ type: 'text' })
  whoseWords!: WhoseWords;

  @Field(() => String, { nullable: true, description: 'How the words were gathered: a conversation, pictures, signs.' })
  @Column({ type: 'text', nullable: true })
  howGathered!: string | null;

  @Field(() => String, { description: 'In what language, by its tag (BCP 47).' })
  @Column({ type: 'text' })
  language!: string;

  @Field(() => CalendarDate, { description: 'The day it was said.' })
  @Column({ type: 'date' })
  saidOn!: string;

  @Field(() => Boolean, { description: 'Whether the family reads it: always, unless the child does not want it.' })
  @Column({ type: 'boolean' })
  sharedWithFamily!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the child does not want the family to read it.' })
  @Column({ type: 'text', nullable: true })
  notForFamilyBecause!: string | null;
}
