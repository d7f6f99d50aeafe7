import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { DateTime } from '../../platform/graphql/scalars';

@ObjectType({ description: 'The text of a plan that was written elsewhere, brought in piece by piece for a person to say what each piece is. Nothing of it is in the plan by itself, and only whoever brought it in sees it.' })
@Entity()
@Index(['planId'])
export class PlanImport extends ChildRecord {
  @Field(() => ID, { description: 'The plan that it is for.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => String, { description: 'What the file was called.' })
  @Column({ type: 'text' })
  fileName!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the file was read; none while it is still awaited.' })
  @Column({ type: 'timestamptz', nullable: true })
  readAt!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file that was read.' })
  @Column({ type: 'text', nullable: true })
  fileHash!: string | null;

  @Field(() => Int, { description: 'Into how many pieces it fell.' })
  @Column({ type: 'int', default: 0 })
  pieceCount!: number;
}
