import { registerEnumType } from 'type-graphql';

export enum NoticeState {
  GIVEN = 'GIVEN',
  CARRIED_OUT = 'CARRIED_OUT',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(NoticeState, {
  name: 'ReductionNoticeState',
  description: 'Where a notice stands that provision is to be less.',
  valuesConfig: {
    GIVEN: { description: 'The family has been told; nothing is less yet.' },
    CARRIED_OUT: { description: 'An edition was issued with it.' },
    WITHDRAWN: { description: 'It was taken back: nothing is made less by it.' },
  },
});

type Deed = 'carryOut' | 'withdraw';
const transitions: Readonly<Record<NoticeState, Partial<Readonly<Record<Deed, NoticeState>>>>> = {
  [NoticeState.GIVEN]: { carryOut: NoticeState.CARRIED_OUT, withdraw: NoticeState.WITHDRAWN },
  [NoticeState.CARRIED_OUT]: {},
  [NoticeState.WITHDRAWN]: {},
};
export const noticeAfter = (state: NoticeState, deed: Deed): NoticeState | undefined => transitions[state][deed];
