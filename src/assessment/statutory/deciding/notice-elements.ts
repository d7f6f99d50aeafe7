import { registerEnumType } from 'type-graphql';
import { StepKind } from '../steps';

/** What a letter must tell the family. */
export enum NoticeElement {
  REASONS = 'REASONS',
  RIGHT_OF_APPEAL = 'RIGHT_OF_APPEAL',
  TIME_TO_APPEAL = 'TIME_TO_APPEAL',
  RIGHT_TO_MEDIATE = 'RIGHT_TO_MEDIATE',
  MEDIATION_CERTIFICATE = 'MEDIATION_CERTIFICATE',
  MEDIATION_ADVISER = 'MEDIATION_ADVISER',
  MEDIATION_TIME = 'MEDIATION_TIME',
  MEDIATION_ISSUES = 'MEDIATION_ISSUES',
  AUTHORITY_CONTACT = 'AUTHORITY_CONTACT',
  DISAGREEMENT_RESOLUTION = 'DISAGREEMENT_RESOLUTION',
  ADVICE_SERVICE = 'ADVICE_SERVICE',
  OTHER_SUPPORT = 'OTHER_SUPPORT',
}

interface Element {
  readonly requires: string;
  readonly authority: string;
  readonly verified: boolean;
  /** Words that do, where they are the same for everybody; none where the authority has to say something of its own. */
  readonly usualWords: string | null;
}
const regulations = 'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), ';

/** Every element of a notice, as data: what it must say, and where that stands. */
export const noticeElements: Readonly<Record<NoticeElement, Element>> = {
  REASONS: { requires: 'Why it was decided so, for this child.', authority: `${regulations}regulations 5, 10 and 25`, verified: true, usualWords: null },
  RIGHT_OF_APPEAL: {
    requires: 'That the decision can be appealed to the First-tier Tribunal.', authority: `Children and Families Act 2014 s.51; ${regulations}regulations 5, 10, 14 and 25`, verified: true,
    usualWords: 'You can appeal against this decision to the First-tier Tribunal (Special Educational Needs and Disability).',
  },
  TIME_TO_APPEAL: {
    requires: 'Until when it can be appealed.', authority: `${regulations}regulations 5, 10, 14 and 25; Tribunal Procedure (HESC) Rules 2008`, verified: true,
    usualWords: 'You have two months from the date of this letter, or one month from the date of the mediation certificate, whichever is later.',
  },
  RIGHT_TO_MEDIATE: {
    requires: 'That the family has the right to mediation.', authority: `${regulations}regulation 32`, verified: true,
    usualWords: 'You have the right to mediation with us about this decision. It costs you nothing.',
  },
  MEDIATION_CERTIFICATE: {
    requires: 'That a certificate is needed before most appeals.', authority: `${regulations}regulation 32`, verified: true,
    usualWords: 'Before you appeal you need a certificate from a mediation adviser, even if you do not want mediation; not if your appeal is only about the school or college named.',
  },
  MEDIATION_ADVISER: { requires: 'How to reach the mediation adviser.', authority: `${regulations}regulation 32`, verified: true, usualWords: null },
  MEDIATION_TIME: {
    requires: 'Until when the mediation adviser has to be contacted.', authority: `${regulations}regulations 32 and 33`, verified: true,
    usualWords: 'Contact the mediation adviser within two months of the date of this letter.',
  },
  MEDIATION_ISSUES: {
    requires: 'That the authority has to be told what the mediation is to be about, and which health provision is wanted.', authority: `${regulations}regulation 32`, verified: true,
    usualWords: 'If you want mediation, tell us what it is to be about, and, if it is about health provision, what provision you want.',
  },
  AUTHORITY_CONTACT: { requires: 'Whom to tell at the authority.', authority: `${regulations}regulation 32`, verified: true, usualWords: null },
  DISAGREEMENT_RESOLUTION: { requires: 'That there is disagreement resolution, and how to reach it.', authority: `Children and Families Act 2014 s.57; ${regulations}regulations 5, 10 and 14`, verified: true, usualWords: null },
  ADVICE_SERVICE: { requires: 'That there is an information, advice and support service, and how to reach it.', authority: `Children and Families Act 2014 s.32; ${regulations}regulations 5, 10 and 14`, verified: true, usualWords: null },
  OTHER_SUPPORT: { requires: 'What support there is without a plan.', authority: `${regulations}regulations 5 and 10`, verified: false, usualWords: null },
};

registerEnumType(NoticeElement, {
  name: 'NoticeElement',
  description: 'What a letter about a decision must tell the family.',
  valuesConfig: Object.fromEntries(Object.entries(noticeElements).map(([name, { requires, authority }]) => [name, { description: `${requires} ${authority}.` }])),
});

const rights = [
  NoticeElement.RIGHT_OF_APPEAL, NoticeElement.TIME_TO_APPEAL, NoticeElement.RIGHT_TO_MEDIATE, NoticeElement.MEDIATION_CERTIFICATE, NoticeElement.MEDIATION_ADVISER, NoticeElement.MEDIATION_TIME,
  NoticeElement.MEDIATION_ISSUES, NoticeElement.AUTHORITY_CONTACT, NoticeElement.DISAGREEMENT_RESOLUTION, NoticeElement.ADVICE_SERVICE,
];
const refusal = [NoticeElement.REASONS, ...rights];

/** Which elements a notice of a decision needs, each of them. */
export const noticesOf: Partial<Readonly<Record<StepKind, readonly NoticeElement[]>>> = {
  [StepKind.DECIDED_NOT_TO_ASSESS]: refusal,
  [StepKind.DECIDED_NOT_TO_ISSUE]: refusal,
  [StepKind.DECIDED_NOT_TO_REASSESS]: refusal,
  [StepKind.DECIDED_NOT_TO_AMEND]: refusal,
  [StepKind.DECIDED_TO_KEEP]: refusal,
  [StepKind.DECIDED_TO_CEASE]: refusal,
  [StepKind.FINAL_PLAN_ISSUED]: rights,
  [StepKind.FINAL_AMENDED_PLAN_ISSUED]: rights,
};
