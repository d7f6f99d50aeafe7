import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';

@ObjectType({ description: 'That somebody of the family has seen a notice that provision is to be less. Having seen it is no agreement to it.' })
@Entity()
@Index('notice_seen_once', ['noticeId', 'recordedBy'], { unique: true })
export class NoticeSeen extends ChildRecord {
  @Field(() => ID, { description: 'The notice.' })
  @Column({ type: 'uuid' })
  noticeId!: string;

  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;
}
