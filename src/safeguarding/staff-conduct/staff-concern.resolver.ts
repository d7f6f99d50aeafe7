import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Request } from '../../access';
import { Person, personById } from '../../people';
import { PageArgs } from '../../platform/graphql/connection';
import { resultOf } from '../../platform/graphql/problem';
import { staffConcernPatterns, staffConcerns, type StaffConcernRow } from './read-staff-concerns';
import { recordStaffConcern } from './record-staff-concern';
import { reviewStaffConcern } from './review-staff-concern';
import { StaffConcern, StaffConcernConnection, StaffConcernPattern, StaffConcernReceipt } from './staff-concern';
import { RecordStaffConcernInput, ReviewStaffConcernInput } from './staff-concern.inputs';

const StaffConcernReceiptResult = resultOf('StaffConcernReceiptResult', 'Your receipt, or what stands in the way.', StaffConcernReceipt);
const StaffConcernResult = resultOf('StaffConcernResult', 'The concern, or what stands in the way.', StaffConcern);

@ArgsType()
class StaffConcernsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what is about this colleague.' }) colleagueId?: string;
}

@Resolver(() => StaffConcern)
export class StaffConcernResolver {
  @Query(() => StaffConcernConnection, {
    description: 'Concerns about staff of the organisation that you act for, for its head and its safeguarding leads; to everybody else, and about yourself, there are none.',
  })
  staffConcerns(@Args(() => StaffConcernsArgs) args: StaffConcernsArgs, @Ctx() request: Request) {
    return staffConcerns(request, args);
  }

  @Query(() => [StaffConcernPattern], { description: 'How often there were concerns about each colleague, the most first; for the head and the safeguarding leads.' })
  staffConcernPatterns(@Ctx() request: Request) {
    return staffConcernPatterns(request);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The colleague whom it is about.' })
  about(@Root() { aboutId }: StaffConcernRow, @Ctx() { load }: Request) {
    return load(personById, aboutId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who recorded it.' })
  reporter(@Root() { recordedBy }: StaffConcernRow, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who looked at it.' })
  reviewedBy(@Root() { reviewerId }: StaffConcernRow, @Ctx() { load }: Request) {
    return reviewerId ? load(personById, reviewerId) : null;
  }

  @Mutation(() => StaffConcernReceiptResult, { description: 'Records a concern about how a colleague behaves, apart from any child. You are told no more than that it was kept.' })
  recordStaffConcern(@Arg('input', { description: 'Whom it is about, and what happened.' }) input: RecordStaffConcernInput, @Ctx() request: Request) {
    return recordStaffConcern(request, input);
  }

  @Mutation(() => StaffConcernResult, { description: 'Says what you find about a concern about a colleague; for the head and the safeguarding leads.' })
  reviewStaffConcern(@Arg('input', { description: 'What you find, and why.' }) input: ReviewStaffConcernInput, @Ctx() request: Request) {
    return reviewStaffConcern(request, input);
  }
}
