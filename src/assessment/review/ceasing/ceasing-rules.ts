import { registerEnumType } from 'type-graphql';

export enum CeasingState {
  CONSULTING = 'CONSULTING',
  NOTIFIED = 'NOTIFIED',
  UNDER_APPEAL = 'UNDER_APPEAL',
  CEASED = 'CEASED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(CeasingState, {
  name: 'CeasingState',
  description: 'How far the ceasing of a plan has come.',
  valuesConfig: {
    CONSULTING: { description: 'It is considered; the family and the setting are told and consulted (SEND Regulations 2014, regulation 31(1)).' },
    NOTIFIED: { description: 'It was decided and notified. The plan is kept until the time for an appeal is over.' },
    UNDER_APPEAL: { description: 'The family appealed. The plan is kept until the appeal ends (s.45(4)).' },
    CEASED: { description: 'The plan has ended.' },
    WITHDRAWN: { description: 'The plan goes on after all.' },
  },
});

export enum CeasingGround {
  NOT_RESPONSIBLE = 'NOT_RESPONSIBLE',
  NO_LONGER_NECESSARY = 'NO_LONGER_NECESSARY',
}
registerEnumType(CeasingGround, {
  name: 'CeasingGround',
  description: 'The only grounds on which a plan may cease (Children and Families Act 2014 s.45(1)).',
  valuesConfig: {
    NOT_RESPONSIBLE: { description: 'The authority is no longer responsible for the child or young person (s.45(2)).' },
    NO_LONGER_NECESSARY: { description: 'It is no longer necessary for the plan to be maintained.' },
  },
});

export enum CeaseReason {
  MAXIMUM_AGE = 'MAXIMUM_AGE',
  NEEDS_MET_WITHOUT_PLAN = 'NEEDS_MET_WITHOUT_PLAN',
  HIGHER_EDUCATION = 'HIGHER_EDUCATION',
  PAID_WORK = 'PAID_WORK',
  MOVED_AUTHORITY = 'MOVED_AUTHORITY',
  NO_LONGER_WISHES_TO_ENGAGE = 'NO_LONGER_WISHES_TO_ENGAGE',
  LEFT_ENGLAND = 'LEFT_ENGLAND',
  DIED = 'DIED',
  OTHER = 'OTHER',
}

interface ReasonRule {
  readonly reason: CeaseReason;
  /** SEN2 item 4.6. */
  readonly code: string;
  readonly description: string;
  readonly ground: CeasingGround;
  /** Only from this age on. */
  readonly from?: number;
  /** It comes about by itself: nobody is consulted, and nothing can be appealed. */
  readonly bySelf?: true;
  /** Of somebody who left education: the plan is reviewed first, and whether they wish to return is found out (regulation 30). */
  readonly reviewFirst?: true;
}

/** Why a plan may cease, and what each reason demands. */
const ceasingRules: { readonly name: string; readonly version: string; readonly source: string; readonly entries: readonly ReasonRule[] } = {
  name: 'Reasons for ceasing an EHC plan',
  version: '2026',
  source: 'Children and Families Act 2014 ss.45, 46; Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulations 29 to 31; SEN2 2026, item 4.6',
  entries: [
    { reason: CeaseReason.MAXIMUM_AGE, code: '1', ground: CeasingGround.NOT_RESPONSIBLE, from: 25, bySelf: true, description: 'The end of the academic year in which the young person turned 25.' },
    { reason: CeaseReason.NEEDS_MET_WITHOUT_PLAN, code: '2', ground: CeasingGround.NO_LONGER_NECESSARY, description: 'Needs are met without a plan, and the child is still in education.' },
    { reason: CeaseReason.HIGHER_EDUCATION, code: '3', ground: CeasingGround.NOT_RESPONSIBLE, from: 16, description: 'The young person went to higher education.' },
    { reason: CeaseReason.PAID_WORK, code: '4', ground: CeasingGround.NOT_RESPONSIBLE, from: 16, reviewFirst: true, description: 'The young person took up paid work that is no apprenticeship.' },
    { reason: CeaseReason.MOVED_AUTHORITY, code: '5', ground: CeasingGround.NOT_RESPONSIBLE, bySelf: true, description: 'Another authority in England is responsible: the plan was transferred.' },
    { reason: CeaseReason.NO_LONGER_WISHES_TO_ENGAGE, code: '6', ground: CeasingGround.NO_LONGER_NECESSARY, from: 18, reviewFirst: true, description: 'The young person left education or training and does not wish to return, or it is not appropriate.' },
    { reason: CeaseReason.LEFT_ENGLAND, code: '7', ground: CeasingGround.NOT_RESPONSIBLE, bySelf: true, description: 'The child left England.' },
    { reason: CeaseReason.DIED, code: '8', ground: CeasingGround.NOT_RESPONSIBLE, bySelf: true, description: 'The child died.' },
    { reason: CeaseReason.OTHER, code: '9', ground: CeasingGround.NO_LONGER_NECESSARY, description: 'Another reason; the words say which.' },
  ],
};
registerEnumType(CeaseReason, {
  name: 'CeaseReason',
  description: 'Why a plan ceases.',
  valuesConfig: Object.fromEntries(ceasingRules.entries.map(({ reason, description, code }) => [reason, { description: `${description} SEN2 code ${code}.` }])),
});

const byReason = new Map(ceasingRules.entries.map((entry) => [entry.reason, entry]));
export const ruleOf = (reason: CeaseReason): ReasonRule => byReason.get(reason)!;

export type CeasingDeed = 'consult' | 'notify' | 'appeal' | 'endAppeal' | 'complete' | 'withdraw';
const open: Readonly<Record<CeasingState, readonly CeasingDeed[]>> = {
  [CeasingState.CONSULTING]: ['consult', 'notify', 'withdraw'],
  [CeasingState.NOTIFIED]: ['appeal', 'complete', 'withdraw'],
  [CeasingState.UNDER_APPEAL]: ['endAppeal', 'withdraw'],
  [CeasingState.CEASED]: [],
  [CeasingState.WITHDRAWN]: [],
};
export const canCease = (state: CeasingState, deed: CeasingDeed): boolean => open[state].includes(deed);
