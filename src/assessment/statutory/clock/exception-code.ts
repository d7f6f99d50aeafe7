import { registerEnumType } from 'type-graphql';

/** The only grounds on which the law lifts a limit. What an authority or a service lacks (staff, time, an answer) is none of them. */
export enum ExceptionCode {
  SCHOOL_CLOSED = 'SCHOOL_CLOSED',
  EY_CLOSED = 'EY_CLOSED',
  EXCEPTIONAL_PERSONAL = 'EXCEPTIONAL_PERSONAL',
  ABSENT_4W = 'ABSENT_4W',
  ABSENT_2W = 'ABSENT_2W',
  MISSED_APPOINTMENT = 'MISSED_APPOINTMENT',
}
registerEnumType(ExceptionCode, {
  name: 'ExceptionCode',
  description: 'The only grounds on which the law lifts a limit while they last. None of them adds days.',
  valuesConfig: {
    SCHOOL_CLOSED: {
      description: 'Advice was asked of a head or principal from one week before a closure of at least four continuous weeks until one week before re-opening (regulations 5(4)(a), 10(4)(a)).',
    },
    EY_CLOSED: { description: 'The same of an early years provider (regulations 5(4)(b), 10(4)(b)).' },
    EXCEPTIONAL_PERSONAL: {
      description: 'Exceptional personal circumstances of the child, the parent or the young person in that time (regulations 5(4)(c), 10(4)(c); of advice, 8(2)(a)).',
    },
    ABSENT_4W: {
      description: 'The child, the parent or the young person is out of the authority’s area for at least four continuous weeks in that time (regulations 5(4)(d), 10(4)(d), 8(2)(b)).',
    },
    ABSENT_2W: { description: 'The same for at least two continuous weeks: of what the Tribunal has ordered, and of nothing else (regulation 44).' },
    MISSED_APPOINTMENT: { description: 'The child did not keep an appointment for an examination or a test that the body had made (regulation 8(2)(c)).' },
  },
});
