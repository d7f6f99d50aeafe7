import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { lineShapes } from '../../plan';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { codeNamed } from './attendance-codes';
import { SchoolSession } from './attendance-mark.entity';

const isOfItsHalf = ({ code, session }: { code: string; session?: string }): boolean => !(code === '/' && session === 'PM') && !(code === '\\' && session === 'AM');
const code = z.string().refine((text) => codeNamed(text) !== undefined, 'there is no such code since 19 August 2024');
const beside = { minutesLate: z.number().int().min(0, 'this cannot be less than nought').max(600, 'no session is so long').nullish(), note: lineShapes.words(2_000).nullish() };

@InputType({ description: 'One session in the register.' })
export class SessionMarkInput {
  @Field(() => CalendarDate, { description: 'The day.' }) day!: string;
  @Field(() => SchoolSession, { description: 'Morning or afternoon.' }) session!: SchoolSession;
  @Field(() => String, { description: 'The code, as `/` or `I`.' }) code!: string;
  @Field(() => Int, { nullable: true, description: 'How many minutes late.' }) minutesLate?: number | null;
  @Field(() => String, { nullable: true, description: 'What is to be noted beside it.' }) note?: string | null;
}

@InputType({ description: 'Sessions of one child: of today, or of a year at once.' })
export class RecordSessionsInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => [SessionMarkInput], { description: 'The sessions, at most 400. What is recorded already with the same code stays as it is.' }) marks!: SessionMarkInput[];
}
export const recordSessionsShape = z.object({
  marks: z
    .array(z.object({ ...beside, code, session: z.string() }).refine(isOfItsHalf, { path: ['code'], message: '/ is of the morning, and \\ of the afternoon' }))
    .min(1, 'say which sessions')
    .max(400, 'at most 400 sessions at once'),
});

@InputType({ description: 'A session to put right.' })
export class CorrectSessionInput extends DeedInput {
  @Field(() => ID, { description: 'The session, as it stands in the register.' }) attendanceMarkId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'The right code.' }) code!: string;
  @Field(() => String, { description: 'Why; it stands in the register for good.' }) reason!: string;
}
export const correctSessionShape = z.object({ code, reason: lineShapes.words(2_000).refine((text) => text.trim() !== '', 'say why') });

@InputType({ description: 'One child in a register.' })
export class RegisterLineInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'The code, as `/` or `I`.' }) code!: string;
  @Field(() => Int, { nullable: true, description: 'How many minutes late.' }) minutesLate?: number | null;
  @Field(() => String, { nullable: true, description: 'What is to be noted beside it.' }) note?: string | null;
}

@InputType({ description: 'The register of a class, for one session.' })
export class TakeRegisterInput {
  @Field(() => CalendarDate, { description: 'The day.' }) day!: string;
  @Field(() => SchoolSession, { description: 'Morning or afternoon.' }) session!: SchoolSession;
  @Field(() => [RegisterLineInput], { description: 'The children, at most 100.' }) lines!: RegisterLineInput[];
}
