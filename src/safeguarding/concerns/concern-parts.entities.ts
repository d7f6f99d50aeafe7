import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { ConcernDecisionKind, ConcernKeeper } from './concern-words';

/** What hangs on a concern is read by whoever reads the concern, so it says of itself who keeps it. */
@ObjectType()
export abstract class PartOfConcern extends ChildRecord {
  @Field(() => ID, { description: 'The concern that it belongs to.' })
  @Index()
  @Column({ type: 'uuid' })
  concernId!: string;

  @Column({ type: 'text' })
  keeper!: ConcernKeeper;

  @Column({ type: 'uuid' })
  heldFor!: string;
}

@ObjectType({ description: 'Something that was added to a concern, by whoever recorded it or by a lead. Never altered.' })
@Entity()
export class ConcernAddition extends PartOfConcern {
  @Field(() => String, { description: 'What is added or corrected.' })
  @Column({ type: 'text' })
  text!: string;
}

@ObjectType({ description: 'What a safeguarding lead decided about a concern, and why. Never altered: a lead who thinks again decides again.' })
@Entity()
export class ConcernDecision extends PartOfConcern {
  @Field(() => ConcernDecisionKind, { description: 'What was decided.' })
  @Column({ type: 'text' })
  decision!: ConcernDecisionKind;

  @Field(() => String, { description: 'Why.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Why nobody outside is told, where nobody is.' })
  @Column({ type: 'text', nullable: true })
  whyNotReferred!: string | null;

  @Field(() => String, { nullable: true, description: 'Who was told, when, and what.' })
  @Column({ type: 'text', nullable: true })
  whoWasTold!: string | null;
}

@ObjectType({ description: 'That a concern about one child matters to another, as to a sibling. It says why, and puts no label on either.' })
@Entity()
@Index('concern_linked_once', ['concernId', 'childId'], { unique: true })
export class ConcernLink extends PartOfConcern {
  @Field(() => String, { description: 'Why it matters to this child.' })
  @Column({ type: 'text' })
  reason!: string;
}
