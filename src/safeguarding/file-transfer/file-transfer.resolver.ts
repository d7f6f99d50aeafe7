import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, listed, type Request } from '../../access';
import { Child, childById, Organisation, organisationById } from '../../people';
import { connectionOf, PageArgs } from '../../platform/graphql/connection';
import { resultOf } from '../../platform/graphql/problem';
import { FileTransfer } from './file-transfer.entity';
import { OpenFileTransferInput, ReceiveFileInput, SendFileInput } from './file-transfer.inputs';
import { fileTransferById, filesUnderway } from './file-transfer.loaders';
import { fileTransferPolicy } from './file-transfer.policy';
import { openFileTransfer } from './open-file-transfer';
import { receiveFile } from './receive-file';
import { sendFile } from './send-file';

const FileTransferResult = resultOf('FileTransferResult', 'The transfer, or what stands in the way.', FileTransfer);
const FileTransferConnection = connectionOf(FileTransfer, 'Safeguarding files that your school sends or receives.');

@Resolver(() => FileTransfer)
export class FileTransferResolver {
  @Query(() => FileTransfer, { nullable: true, description: 'The transfer of a safeguarding file from or to your school.' })
  fileTransfer(@Arg('id', () => ID, { description: 'The transfer.' }) id: string, @Ctx() { load }: Request) {
    return load(fileTransferById, id);
  }

  @Query(() => FileTransferConnection, { description: 'Safeguarding files on their way from or to your school, the soonest due first.' })
  safeguardingFilesUnderway(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, filesUnderway, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: FileTransfer, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The school that the child leaves.' })
  fromSchool(@Root() { recordedFor }: FileTransfer, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The school that the child goes to.' })
  toSchool(@Root() { toSchoolId }: FileTransfer, @Ctx() { load }: Request) {
    return load(organisationById, toSchoolId);
  }

  @Mutation(() => FileTransferResult, { description: 'Says that a child goes to another school and that the safeguarding file has to follow; its clock begins.' })
  openFileTransfer(@Arg('input', { description: 'Who, where and when.' }) input: OpenFileTransferInput, @Ctx() request: Request) {
    return openFileTransfer(request, input);
  }

  @Mutation(() => FileTransferResult, { description: 'Sends the safeguarding file to the leads of the new school: all that your school recorded in it.' })
  sendSafeguardingFile(@Arg('input', { description: 'Which, and what they have to know.' }) input: SendFileInput, @Ctx() request: Request) {
    return sendFile(request, input);
  }

  @Mutation(() => FileTransferResult, { description: 'Gives the receipt for a safeguarding file.' })
  receiveSafeguardingFile(@Arg('input', { description: 'Which.' }) input: ReceiveFileInput, @Ctx() request: Request) {
    return receiveFile(request, input);
  }
}
alsoFields(fileTransferPolicy, { child: asRead, fromSchool: asRead, toSchool: asRead });
answeredBy('Query', { fileTransfer: [fileTransferById, 'id'], safeguardingFilesUnderway: [filesUnderway, 'first'] });
answeredBy('FileTransfer', { child: [childById, 'childId'], fromSchool: [organisationById, 'recordedFor'], toSchool: [organisationById, 'toSchoolId'] });
