import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { InvalidInput } from '../../platform/graphql/problem';
import { AdviceKind, adviceSourceOf } from '../advice-kind';
import { DeclineGround } from './advice-request.entity';
import type { DeclineAdviceInput } from './advice-request.inputs';

type Stated = 'lookedAt' | 'assessmentNeeded' | 'assessmentReason' | 'seenFrom' | 'closedOn';

@ObjectType({ description: 'What somebody who gives no advice must still say, by the ground on which they give none.' })
export class DeclineTerm {
  @Field(() => DeclineGround, { description: 'The ground.' }) readonly ground!: DeclineGround;
  @Field(() => String, { description: 'The field of the input that is needed then.' }) readonly field!: string;
  @Field(() => String, { description: 'What it has to say, and why.' }) readonly because!: string;
}
holdsNoRecord('DeclineTerm', 'a rule, the same for every child');

interface Term extends DeclineTerm {
  readonly field: Stated;
  /** Of which advice; of every kind, where it is left out. */
  readonly paragraph?: string;
}
const unknown = DeclineGround.NOT_KNOWN_TO_SERVICE;
const closed = DeclineGround.CLOSED_TO_SERVICE;
const careSays = 'social care that does not know a child still says whether it has to assess one (Children Act 1989 s.17; SEND Regulations 2014, regulation 6(1)(e))';
const healthSays = 'a child whom no service knows can still be examined: say whether that is needed (SEND Regulations 2014, regulation 6(1)(c))';

/** The regulations name no such answer as "not known"; what it must hold is derived from what advice is for. */
const declineTerms: { readonly name: string; readonly version: string; readonly source: string; readonly verified: boolean; readonly entries: readonly Term[] } = {
  name: 'What a service must state that gives no advice',
  version: '2026-11',
  source: 'Derived from the Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulations 6(1) and 8, and the Children Act 1989 s.17',
  verified: false,
  entries: [
    { ground: unknown, field: 'lookedAt', because: 'say which records were looked at, under which names and dates of birth' },
    { ground: unknown, field: 'assessmentNeeded', because: careSays, paragraph: '6(1)(e)' },
    { ground: unknown, field: 'assessmentReason', because: 'say why an assessment is needed, or is not', paragraph: '6(1)(e)' },
    { ground: closed, field: 'closedOn', because: 'say on which day the child was discharged' },
    { ground: closed, field: 'assessmentNeeded', because: careSays, paragraph: '6(1)(e)' },
    { ground: closed, field: 'assessmentReason', because: 'say why an assessment is needed, or is not', paragraph: '6(1)(e)' },
    { ground: unknown, field: 'assessmentNeeded', because: healthSays, paragraph: '6(1)(c)' },
    { ground: DeclineGround.NOT_YET_SEEN, field: 'seenFrom', because: 'a waiting list is no exception to the six weeks (regulation 8(2)): say from when the child will be seen' },
  ],
};

export const declineTermsFor = (kind: AdviceKind): readonly Term[] =>
  declineTerms.entries.filter(({ paragraph }) => !paragraph || paragraph === adviceSourceOf(kind).regulation);

const isSaid = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined);

/** What somebody who declines has still to say; nothing when it is all there. */
export function whatDecliningLacks(kind: AdviceKind, input: DeclineAdviceInput): InvalidInput | undefined {
  const lacking = declineTermsFor(kind).filter(({ ground, field }) => ground === input.ground && !isSaid(input[field]));
  return lacking.length > 0 ? new InvalidInput(lacking.map(({ field, because }) => ({ field, reason: because }))) : undefined;
}
