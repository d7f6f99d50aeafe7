import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, toldBy, type Days, type Request } from '../../access';
import { Child, childPolicy } from '../../people';
import { resultOf } from '../../platform/graphql/problem';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AttendanceCode, attendanceCodes } from './attendance-codes';
import { AttendanceMark } from './attendance-mark.entity';
import { AttendanceSummary, attendanceSummary } from './attendance-summary';
import { CorrectSessionInput, RecordSessionsInput, TakeRegisterInput } from './attendance.inputs';
import { marksBetween, marksWithin } from './attendance.loaders';
import { correctSession } from './correct-session';
import { recordSessions } from './record-sessions';
import { schoolYearOf } from './school-year';
import { RegisterTaken, takeRegister } from './take-register';

const SessionsResult = resultOf('SessionsResult', 'The child, or what stands in the way.', Child);
const AttendanceMarkResult = resultOf('AttendanceMarkResult', 'The session, or what stands in the way.', AttendanceMark);
const RegisterResult = resultOf('RegisterResult', 'What was recorded, or what stands in the way.', RegisterTaken);

@ArgsType()
class StretchArgs {
  @Field(() => CalendarDate, { nullable: true, description: 'From this day on; from the beginning of the school year, where none is given.' }) from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Until this day; until today, where none is given.' }) until?: string | null;
}
function daysOf({ from, until }: StretchArgs, today: string): Days {
  const end = until ?? today;
  return { from: from ?? schoolYearOf(end).from, until: end };
}

@Resolver(() => Child)
export class AttendanceOfChildResolver {
  @FieldResolver(() => AttendanceSummary, { description: 'How much of school the child is at, reckoned from the sessions that you may see.' })
  async attendance(@Root() { id }: Child, @Args(() => StretchArgs) args: StretchArgs, @Ctx() request: Request) {
    const days = daysOf(args, request.ground.clock.today());
    return attendanceSummary(await marksBetween(request, { childId: id, ...days }), days);
  }

  @FieldResolver(() => [AttendanceMark], { description: 'The sessions themselves, in their order.' })
  attendanceMarks(@Root() { id }: Child, @Args(() => StretchArgs) args: StretchArgs, @Ctx() request: Request) {
    return marksBetween(request, { childId: id, ...daysOf(args, request.ground.clock.today()) });
  }
}
alsoFields(childPolicy, { attendance: asRead, attendanceMarks: asRead });
answeredBy('Child', { attendance: toldBy(marksWithin, 'id', daysOf), attendanceMarks: toldBy(marksWithin, 'id', daysOf) });

@Resolver()
export class AttendanceResolver {
  @Query(() => [AttendanceCode], { description: 'The codes of the attendance register since 19 August 2024, and what each counts as.' })
  attendanceCodes() {
    return attendanceCodes.codes;
  }

  @Mutation(() => SessionsResult, { description: 'Records sessions of one child, of today or of a year at once: all of them, or none.' })
  recordSessions(@Arg('input', { description: 'The sessions.' }) input: RecordSessionsInput, @Ctx() request: Request) {
    return recordSessions(request, input);
  }

  @Mutation(() => RegisterResult, { description: 'Takes the register of a class for one session: each child by itself, and who could not be recorded is named.' })
  takeRegister(@Arg('input', { description: 'The register.' }) input: TakeRegisterInput, @Ctx() request: Request) {
    return takeRegister(request, input);
  }

  @Mutation(() => AttendanceMarkResult, { description: 'Puts a session right. What stood there before stays in the register.' })
  correctSession(@Arg('input', { description: 'The right code, and why.' }) input: CorrectSessionInput, @Ctx() request: Request) {
    return correctSession(request, input);
  }
}
