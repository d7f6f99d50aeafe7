import { registerEnumType } from 'type-graphql';

export enum SharingAnswer {
  SHARE = 'SHARE',
  PART = 'PART',
  NOT_SHARE = 'NOT_SHARE',
}
registerEnumType(SharingAnswer, {
  name: 'SharingAnswer',
  description: 'Whether it was shared. Every answer is recorded with its reasons.',
  valuesConfig: {
    SHARE: { description: 'What was asked for is shared.' },
    PART: { description: 'Only these records of what was asked for are shared; why not the rest is said.' },
    NOT_SHARE: { description: 'Nothing is shared; why sharing would do the child more harm than not sharing is said.' },
  },
});

export enum ConsentAnswer {
  ASKED_GIVEN = 'ASKED_GIVEN',
  ASKED_REFUSED = 'ASKED_REFUSED',
  NOT_ASKED_UNSAFE = 'NOT_ASKED_UNSAFE',
  NOT_NEEDED = 'NOT_NEEDED',
}
registerEnumType(ConsentAnswer, {
  name: 'ConsentAnswer',
  description: 'Whether the family, or the young person, was asked. A child at risk can be protected without consent; why is said.',
  valuesConfig: {
    ASKED_GIVEN: { description: 'They were asked, and agreed.' },
    ASKED_REFUSED: {
      description: 'They were asked, and did not agree; the reason says why the decision stands all the same, or that it follows them.',
    },
    NOT_ASKED_UNSAFE: { description: 'Asking would have put somebody at risk; the reason says whom and how.' },
    NOT_NEEDED: { description: 'It rests on another basis than consent, and asking would have misled; the reason says why.' },
  },
});
