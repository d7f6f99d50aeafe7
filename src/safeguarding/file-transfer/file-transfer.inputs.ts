import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { perhaps } from '../words';
import { LeavingTime } from './file-transfer-words';

@InputType({ description: 'That a child goes to another school, and the safeguarding file has to follow.' })
export class OpenFileTransferInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The school that the child goes to.' }) toSchoolId!: string;
  @Field(() => LeavingTime, { description: 'When the child changes school.' }) leaving!: LeavingTime;
  @Field(() => CalendarDate, { description: 'The day on which the child leaves; with a new term, its first day.' }) countedFrom!: string;
}

@InputType({ description: 'That the file goes.' })
export class SendFileInput extends DeedInput {
  @Field(() => ID, { description: 'The transfer.' }) fileTransferId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'What the receiving lead has to know before they read it.' }) whatToKnow?: string | null;
}
export const sendFileShape = z.object({ whatToKnow: perhaps });

@InputType({ description: 'The receipt of a file.' })
export class ReceiveFileInput extends DeedInput {
  @Field(() => ID, { description: 'The transfer.' }) fileTransferId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'What has to be said with it, as that something is missing.' }) note?: string | null;
}
export const receiveFileShape = z.object({ note: perhaps });
