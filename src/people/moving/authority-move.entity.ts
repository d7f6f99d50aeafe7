import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum MoveState {
  EXPECTED = 'EXPECTED',
  HANDED_OVER = 'HANDED_OVER',
  OUT_OF_ENGLAND = 'OUT_OF_ENGLAND',
}
registerEnumType(MoveState, {
  name: 'MoveState',
  description: 'Where a move to another authority stands.',
  valuesConfig: {
    EXPECTED: { description: 'It is known; the child has not been handed over yet.' },
    HANDED_OVER: { description: 'The new authority is responsible, and the old one knows the child no more.' },
    OUT_OF_ENGLAND: { description: 'The family leaves England: there is nobody to hand the child over to.' },
  },
});

@ObjectType({ description: 'That a child moves to the area of another authority (Children and Families Act 2014 s.47; SEND Regulations 2014, regulation 15).' })
@Entity()
@Index('authority_move_once', ['childId'], { unique: true, where: `(state = 'EXPECTED'::text)` })
export class AuthorityMove extends ChildRecord {
  @Field(() => ID, { description: 'The authority that the child moves away from.' })
  @Column({ type: 'uuid' })
  fromAuthorityId!: string;

  @Field(() => ID, { nullable: true, description: 'The authority that the child moves to; none outside England.' })
  @Column({ type: 'uuid', nullable: true })
  toAuthorityId!: string | null;

  @Field(() => String, { description: 'Its code, three digits; XXX outside England.' })
  @Column({ type: 'text' })
  toCode!: string;

  @Field(() => CalendarDate, { description: 'The day on which the old authority came to know of it.' })
  @Column({ type: 'date' })
  knownOn!: string;

  @Field(() => CalendarDate, { description: 'The day of the move.' })
  @Column({ type: 'date' })
  movesOn!: string;

  @Field(() => MoveState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: MoveState.EXPECTED })
  state!: MoveState;
}

@ObjectType({ description: 'That an authority handed a child over to another: from that moment the one is responsible, and the other knows the child no more.' })
@Entity()
@Index('authority_handover_once', ['moveId'], { unique: true })
export class AuthorityHandover extends ChildRecord {
  @Field(() => ID, { description: 'The move.' })
  @Column({ type: 'uuid' })
  moveId!: string;

  @Field(() => ID, { description: 'The authority that handed over.' })
  @Column({ type: 'uuid' })
  fromAuthorityId!: string;

  @Field(() => ID, { description: 'The authority that is responsible from then on.' })
  @Column({ type: 'uuid' })
  toAuthorityId!: string;

  @Field(() => CalendarDate, { description: 'The day.' })
  @Column({ type: 'date' })
  handedOverOn!: string;
}
