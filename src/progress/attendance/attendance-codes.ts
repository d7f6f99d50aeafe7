import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../access';

export enum CountsAs {
  PRESENT = 'PRESENT',
  AUTHORISED_ABSENCE = 'AUTHORISED_ABSENCE',
  UNAUTHORISED_ABSENCE = 'UNAUTHORISED_ABSENCE',
  NOT_POSSIBLE = 'NOT_POSSIBLE',
}
registerEnumType(CountsAs, {
  name: 'CountsAs',
  description: 'What a session counts as when attendance is reckoned.',
  valuesConfig: {
    PRESENT: { description: 'In school, or at approved education elsewhere.' },
    AUTHORISED_ABSENCE: { description: 'Away, with the school’s leave or for a reason that the law allows.' },
    UNAUTHORISED_ABSENCE: { description: 'Away without leave, or for a reason that is not known yet.' },
    NOT_POSSIBLE: { description: 'Not counted at all: the child could not attend, or did not have to.' },
  },
});

@ObjectType({ description: 'One code of the attendance register.' })
export class AttendanceCode {
  @Field(() => String, { description: 'As it stands in the register.' }) readonly code!: string;
  @Field(() => String, { description: 'What it means.' }) readonly meaning!: string;
  @Field(() => CountsAs, { description: 'What a session with it counts as.' }) readonly countsAs!: CountsAs;
}
holdsNoRecord('AttendanceCode', 'the codes are public');

const meaning = (countsAs: CountsAs, codes: Readonly<Record<string, string>>): AttendanceCode[] =>
  Object.entries(codes).map(([code, words]) => ({ code, meaning: words, countsAs }));

/** The codes of the register, as they are from a day on: another set is a new version beside this one. */
export const attendanceCodes = {
  version: '2024-08-19',
  source:
    'School Attendance (Pupil Registration) (England) Regulations 2024; “Working together to improve school attendance” (statutory from 19 August 2024), chapter 8. The meanings of Q and Y1 to Y7 were not read again in their source.',
  codes: [
    ...meaning(CountsAs.PRESENT, {
      '/': 'Present in the morning', '\\': 'Present in the afternoon', L: 'Late, before the register closed', K: 'At provision that the authority arranged', V: 'On an educational visit',
      P: 'At a sporting activity', W: 'At work experience', B: 'At other approved education',
    }),
    ...meaning(CountsAs.AUTHORISED_ABSENCE, {
      C1: 'Taking part in a performance, or employed abroad', M: 'At a medical or dental appointment', J1: 'At an interview', S: 'On study leave', C2: 'On a part-time timetable',
      C: 'On leave in exceptional circumstances', T: 'Travelling with a Traveller family for work', R: 'On a day of religious observance', I: 'Ill',
      E: 'Suspended or excluded, with no other education arranged',
    }),
    ...meaning(CountsAs.UNAUTHORISED_ABSENCE, { G: 'On a holiday without leave', N: 'For a reason not known yet', O: 'Away without leave', U: 'Arrived after the register closed' }),
    ...meaning(CountsAs.NOT_POSSIBLE, {
      D: 'At another school where the child is on roll too', X: 'Not of compulsory school age, and not required', Q: 'The authority did not arrange access or transport',
      Y1: 'School transport was not available', Y2: 'Travel was disrupted', Y3: 'A part of the premises was closed', Y4: 'The whole site was closed without notice',
      Y5: 'In custody', Y6: 'Kept away by public health', Y7: 'Prevented by something else that could not be avoided', Z: 'Not on roll yet', '#': 'A planned closure',
    }),
  ],
} as const;

const byCode: ReadonlyMap<string, AttendanceCode> = new Map(attendanceCodes.codes.map((each) => [each.code, each]));
export const codeNamed = (code: string): AttendanceCode | undefined => byCode.get(code);
/** What a session counts as; one with a code that is no longer used counts for nothing. */
export const countsAs = (code: string): CountsAs => byCode.get(code)?.countsAs ?? CountsAs.NOT_POSSIBLE;
