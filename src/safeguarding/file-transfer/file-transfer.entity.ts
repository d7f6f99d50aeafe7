import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, holdsNoRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { SafeguardingDue } from '../due';
import { LeavingTime, TransferState } from './file-transfer-words';

@ObjectType({ description: 'How many records of one type a safeguarding file holds.' })
export class HeldInFile {
  @Field(() => String, { description: 'The type of the records, as `Concern`.' }) readonly recordType!: string;
  @Field(() => Int, { description: 'How many.' }) readonly count!: number;
}
holdsNoRecord('HeldInFile', 'it is part of a transfer, and told to those who see that transfer');

@ObjectType({ description: 'That a child’s safeguarding file moves with the child to another school: what it held when it was sent, and that it came. For the safeguarding leads of both.' })
@Entity()
@Index('file_transfer_underway', ['dueOn'], { where: `(state <> 'RECEIVED'::text)` })
@Index('file_transfer_once', ['childId', 'recordedFor'], { unique: true, where: `(state <> 'RECEIVED'::text)` })
export class FileTransfer extends ChildRecord {
  @Field(() => ID, { description: 'The school that the child goes to.' })
  @Column({ type: 'uuid' })
  toSchoolId!: string;

  @Field(() => TransferState, { description: 'How far it is.' })
  @Column({ type: 'text' })
  state!: TransferState;

  @Field(() => LeavingTime, { description: 'When the child changes school.' })
  @Column({ type: 'text' })
  leaving!: LeavingTime;

  @Field(() => CalendarDate, { description: 'The day on which the child leaves; with a new term, its first day.' })
  @Column({ type: 'date' })
  countedFrom!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day by which the file is to be sent; once it is sent, by which there is to be a receipt; none once there is.' })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Field(() => CalendarDate, { description: 'The day to be warned on: five calendar days. The guidance does not say which days it counts.' })
  @Column({ type: 'date' })
  warnOn!: string;

  @Field(() => [SafeguardingDue], { description: 'What has to be done, and by when.' })
  @Column({ type: 'jsonb' })
  due!: readonly SafeguardingDue[];

  @Field(() => String, { nullable: true, description: 'What the receiving lead has to know before they read it.' })
  @Column({ type: 'text', nullable: true })
  whatToKnow!: string | null;

  @Field(() => [HeldInFile], { description: 'What the file held when it was sent.' })
  @Column({ type: 'jsonb' })
  holds!: readonly HeldInFile[];

  @Field(() => String, { nullable: true, description: 'SHA-256 over the records that were sent, each with its version: proof of what went.' })
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was sent.' })
  @Column({ type: 'date', nullable: true })
  sentOn!: string | null;

  @Field(() => Int, { description: 'How often the hub has asked for the file, or for the receipt, after its day had passed.' })
  @Column({ type: 'int', default: 0 })
  chased!: number;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it last asked.' })
  @Column({ type: 'date', nullable: true })
  chasedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the new school said that it has the file.' })
  @Column({ type: 'date', nullable: true })
  receivedOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who gave the receipt.' })
  @Column({ type: 'uuid', nullable: true })
  receivedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What they said with it, as that something is missing.' })
  @Column({ type: 'text', nullable: true })
  receiptNote!: string | null;
}
