import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { AdviceKind } from '../../advice-kind';
import { AssessmentKind } from '../../assessment.entity';

export enum AdviceWishState {
  WISHED = 'WISHED',
  AGREED = 'AGREED',
  REFUSED = 'REFUSED',
}
registerEnumType(AdviceWishState, {
  name: 'AdviceWishState',
  description: 'What became of a wish of the family.',
  valuesConfig: {
    WISHED: { description: 'Nobody has answered it yet.' },
    AGREED: { description: 'The advice is to be sought.' },
    REFUSED: { description: 'It was found not to be reasonable; the words say why.' },
  },
});

@ObjectType({ description: 'Somebody whose advice the family asks for. What is reasonable must be sought: regulation 6(1)(h) of the SEND Regulations 2014.' })
@Entity()
@Index(['assessmentId'])
export class AdviceWish extends ChildRecord {
  @Field(() => ID, { description: 'The assessment.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  kind!: AssessmentKind;

  @Column({ type: 'uuid' })
  coordinatingOrganisationId!: string;

  @Field(() => AdviceKind, { description: 'What kind of advice is wished for.' })
  @Column({ type: 'text' })
  wanted!: AdviceKind;

  @Field(() => String, { description: 'From whom, as the family says it: a person, a clinic, a charity.' })
  @Column({ type: 'text' })
  from!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the family’s words.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose wish it is, where it was written down for somebody without an account.' })
  @Column({ type: 'text', nullable: true })
  writtenDownFor!: string | null;

  @Field(() => AdviceWishState, { description: 'What became of it.' })
  @Column({ type: 'text', default: AdviceWishState.WISHED })
  state!: AdviceWishState;

  @Field(() => String, { nullable: true, description: 'What those who coordinate the assessment said to it.' })
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day they said it.' })
  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;
}
