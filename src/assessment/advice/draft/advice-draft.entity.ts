import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { DateTime } from '../../../platform/graphql/scalars';
import { AdviceKind } from '../../advice-kind';
import { DraftedAdvice } from './drafted';

export enum AdviceDraftState {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
}
registerEnumType(AdviceDraftState, {
  name: 'AdviceDraftState',
  description: 'Where a draft of advice stands.',
  valuesConfig: { DRAFT: { description: 'It is being written.' }, SIGNED: { description: 'It was signed, and is advice.' } },
});

@ObjectType({ description: 'An advice that is being written, by one or several of its author’s side. Nobody else knows of it until it is signed.' })
@Entity()
@Index('advice_draft_once', ['adviceRequestId', 'draftFor'], { unique: true, where: `(state = 'DRAFT'::text)` })
export class AdviceDraft extends ChildRecord {
  @Field(() => ID, { description: 'The request that it is to answer.' })
  @Column({ type: 'uuid' })
  adviceRequestId!: string;

  @Field(() => ID, { description: 'The assessment.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => AdviceKind, { description: 'What kind of advice it is.' })
  @Column({ type: 'text' })
  kind!: AdviceKind;

  /** The organisation, or the family member, whose draft it is. */
  @Column({ type: 'uuid' })
  draftFor!: string;

  @Field(() => AdviceDraftState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: AdviceDraftState.DRAFT })
  state!: AdviceDraftState;

  @Field(() => DraftedAdvice, { description: 'What it says so far.' })
  @Column({ type: 'jsonb' })
  content!: DraftedAdvice;

  @Field(() => DateTime, { description: 'When it was last saved.' })
  @Column({ type: 'timestamptz' })
  savedAt!: string;

  /** Everybody who has saved it, in the order in which they first did. */
  @Column({ type: 'jsonb' })
  writers!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'The advice that it became.' })
  @Column({ type: 'uuid', nullable: true })
  adviceId!: string | null;
}
