import { registerEnumType } from 'type-graphql';

export enum AttendanceBand {
  STRONG = 'STRONG',
  BELOW_EXPECTED = 'BELOW_EXPECTED',
  PERSISTENTLY_ABSENT = 'PERSISTENTLY_ABSENT',
  SEVERELY_ABSENT = 'SEVERELY_ABSENT',
}
registerEnumType(AttendanceBand, {
  name: 'AttendanceBand',
  description: 'How much of school a child is at.',
  valuesConfig: {
    STRONG: { description: 'At 98 % of sessions or more.' },
    BELOW_EXPECTED: { description: 'Misses more than 2 %, and less than 10 %.' },
    PERSISTENTLY_ABSENT: { description: 'Misses 10 % or more: persistent absence.' },
    SEVERELY_ABSENT: { description: 'Misses 50 % or more: severe absence.' },
  },
});

/** From which share of missed sessions on, in hundredths; the worst that fits is said. */
export const attendanceBands = {
  version: '2024-08-19',
  source: '“Working together to improve school attendance” (2024) for 10 % and 50 %; 98 % is what this hub watches for',
  missedFrom: [
    { band: AttendanceBand.SEVERELY_ABSENT, percent: 50 },
    { band: AttendanceBand.PERSISTENTLY_ABSENT, percent: 10 },
    { band: AttendanceBand.BELOW_EXPECTED, percent: 2 },
  ],
} as const;

export enum AttendanceDuty {
  TELL_AUTHORITY_UNAUTHORISED = 'TELL_AUTHORITY_UNAUTHORISED',
  TELL_AUTHORITY_SICKNESS = 'TELL_AUTHORITY_SICKNESS',
  CONSIDER_PENALTY_NOTICE = 'CONSIDER_PENALTY_NOTICE',
  FIND_OUT_WHY = 'FIND_OUT_WHY',
}
registerEnumType(AttendanceDuty, {
  name: 'AttendanceDuty',
  description: 'What absence makes the school do.',
  valuesConfig: {
    TELL_AUTHORITY_UNAUTHORISED: { description: 'Tell the authority: ten school days of absence without leave, one after the other.' },
    TELL_AUTHORITY_SICKNESS: { description: 'Tell the authority: fifteen school days of sickness.' },
    CONSIDER_PENALTY_NOTICE: { description: 'Consider with the authority whether a penalty notice would help: ten sessions without leave within ten school weeks.' },
    FIND_OUT_WHY: { description: 'Find out why the child was away: a session is recorded as not known yet for more than five school days.' },
  },
});

/** Read in part only in their source: the numbers can be corrected here. */
export const dutyLimits = {
  version: '2024-08-19',
  source: '“Working together to improve school attendance” (2024); School Attendance (Pupil Registration) (England) Regulations 2024; national framework for penalty notices (2024)',
  verified: false,
  sessionsOfTenDays: 20,
  sessionsOfFifteenDays: 30,
  penaltySessions: 10,
  penaltyWeeks: 10,
  unknownDays: 5,
} as const;
