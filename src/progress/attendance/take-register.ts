import { Field, ID, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord, type Request } from '../../access';
import { codeOf } from '../../platform/graphql/errors';
import { invalid, isProblem, type InvalidInput } from '../../platform/graphql/problem';
import type { RegisterLineInput, TakeRegisterInput } from './attendance.inputs';
import { recordSessions } from './record-sessions';

@ObjectType({ description: 'A child whose session could not be recorded.' })
export class RegisterFault {
  @Field(() => ID, { description: 'The child, as they were named.' }) readonly childId!: string;
  @Field(() => String, { description: 'Why not, in plain words.' }) readonly reason!: string;
}
holdsNoRecord('RegisterFault', 'it tells the asker what they sent');

@ObjectType({ description: 'A register that was taken.' })
export class RegisterTaken {
  readonly __typename = 'RegisterTaken';
  @Field(() => Int, { description: 'For how many children the session stands in the register now.' }) readonly recorded: number;
  @Field(() => [RegisterFault], { description: 'For whom it does not.' }) readonly faults: readonly RegisterFault[];
  constructor(faults: readonly RegisterFault[], of: number) {
    this.faults = faults;
    this.recorded = of - faults.length;
  }
}
holdsNoRecord('RegisterTaken', 'it counts what the asker sent');

const MOST = 100;
const refusals: Readonly<Record<string, string>> = { NOT_FOUND: 'there is no such child', FORBIDDEN: 'you do not keep this child’s register' };

/** Why the session of one child could not be recorded; nothing where it was. */
async function whyNotRecorded(request: Request, { childId, ...mark }: RegisterLineInput, { day, session }: TakeRegisterInput): Promise<string | undefined> {
  try {
    const outcome = await recordSessions(request, { childId, marks: [{ ...mark, day, session }] });
    return isProblem(outcome) ? outcome.message.replace('marks.0.', '').replace('marks.0: ', '') : undefined;
  } catch (error) {
    const refused = refusals[codeOf(error)];
    if (refused) return refused;
    throw error;
  }
}

/** Takes the register of a class: each child by itself, so that one who cannot be recorded keeps nobody else out. */
export async function takeRegister(request: Request, register: TakeRegisterInput): Promise<RegisterTaken | InvalidInput> {
  const { lines } = register;
  if (lines.length > MOST) return invalid('lines', `at most ${MOST} children at once`);
  const faults: RegisterFault[] = [];
  for (const line of lines) {
    const reason = await whyNotRecorded(request, line, register);
    if (reason) faults.push({ childId: line.childId, reason });
  }
  return new RegisterTaken(faults, lines.length);
}
