import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { DateTime } from '../../platform/graphql/scalars';

export enum FlagState {
  RAISED = 'RAISED',
  LOWERED = 'LOWERED',
}
registerEnumType(FlagState, {
  name: 'SafeguardingFlagState',
  description: 'Whether a safeguarding flag stands.',
  valuesConfig: {
    RAISED: { description: 'It stands: speak to the safeguarding lead.' },
    LOWERED: { description: 'It was taken down; the leads and social care alone still know that it stood.' },
  },
});

@ObjectType({
  description: '“Speak to the safeguarding lead”, for those with a role to play. It stands because a lead has raised it, never by itself, and says no more. Nobody of the family is told.',
})
@Entity()
@Index('safeguarding_flag_stands_once', ['childId', 'recordedFor'], { unique: true, where: `(state = 'RAISED'::text)` })
export class SafeguardingFlag extends ChildRecord {
  @Field(() => FlagState, { description: 'Whether it stands.' })
  @Column({ type: 'text' })
  state!: FlagState;

  @Field(() => String, { nullable: true, description: 'Why it was raised; for the leads and social care.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken down.' })
  @Column({ type: 'timestamptz', nullable: true })
  loweredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken down; for the leads and social care.' })
  @Column({ type: 'text', nullable: true })
  loweredReason!: string | null;
}
