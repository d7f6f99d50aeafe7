import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { AdviceKind } from '../../advice-kind';

export enum AdviceReuseState {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  REFUSED = 'REFUSED',
}
registerEnumType(AdviceReuseState, {
  name: 'AdviceReuseState',
  description: 'Whether earlier advice is used again.',
  valuesConfig: {
    PROPOSED: { description: 'One of the three has not agreed yet: the advice is still to be sought.' },
    AGREED: { description: 'Author, authority and family agree that it is enough: nothing is sought anew.' },
    REFUSED: { description: 'One of the three does not agree: the advice is sought anew.' },
  },
});

export enum ReuseAnswer {
  AGREED = 'AGREED',
  NOT_AGREED = 'NOT_AGREED',
}
registerEnumType(ReuseAnswer, {
  name: 'ReuseAnswer',
  description: 'What one of the three says to using earlier advice again.',
  valuesConfig: { AGREED: { description: 'It is enough for this assessment.' }, NOT_AGREED: { description: 'It is not; the words say why.' } },
});

@ObjectType({
  description: 'Whether earlier advice is enough for an assessment. Its author, the authority and the family must each agree: regulation 6(4) of the SEND Regulations 2014.',
})
@Entity()
@Index(['assessmentId'])
@Index('advice_reuse_once', ['assessmentId', 'kind'], { unique: true, where: `(state <> 'REFUSED'::text)` })
export class AdviceReuse extends ChildRecord {
  @Field(() => ID, { description: 'The assessment.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => AdviceKind, { description: 'What kind of advice it is, and so what is not sought anew.' })
  @Column({ type: 'text' })
  kind!: AdviceKind;

  @Field(() => ID, { description: 'The earlier advice.' })
  @Column({ type: 'uuid' })
  adviceId!: string;

  /** The organisation that gave it. */
  @Column({ type: 'uuid' })
  authorFor!: string;

  @Field(() => String, { description: 'Why it is enough.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => AdviceReuseState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: AdviceReuseState.PROPOSED })
  state!: AdviceReuseState;

  @Field(() => ReuseAnswer, { nullable: true, description: 'What the author’s side says; nothing yet where there is none.' })
  @Column({ type: 'text', nullable: true })
  authorSays!: ReuseAnswer | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day the author’s side said it.' })
  @Column({ type: 'date', nullable: true })
  authorSaidOn!: string | null;

  @Field(() => String, { nullable: true, description: 'In what words, and by whom where it was written down for them.' })
  @Column({ type: 'text', nullable: true })
  authorWords!: string | null;

  @Field(() => ReuseAnswer, { nullable: true, description: 'What the authority says.' })
  @Column({ type: 'text', nullable: true })
  authoritySays!: ReuseAnswer | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day the authority said it.' })
  @Column({ type: 'date', nullable: true })
  authoritySaidOn!: string | null;

  @Field(() => String, { nullable: true, description: 'In what words.' })
  @Column({ type: 'text', nullable: true })
  authorityWords!: string | null;

  @Field(() => ReuseAnswer, { nullable: true, description: 'What the family says.' })
  @Column({ type: 'text', nullable: true })
  familySays!: ReuseAnswer | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day the family said it.' })
  @Column({ type: 'date', nullable: true })
  familySaidOn!: string | null;

  @Field(() => String, { nullable: true, description: 'In what words, and by whom where it was written down for them.' })
  @Column({ type: 'text', nullable: true })
  familyWords!: string | null;

  @Column({ type: 'uuid', nullable: true })
  authorSaidBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  authoritySaidBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  familySaidBy!: string | null;
}
