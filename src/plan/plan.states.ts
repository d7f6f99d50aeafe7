import { registerEnumType } from 'type-graphql';

export enum PlanState {
  DRAFTING = 'DRAFTING',
  ISSUED = 'ISSUED',
  CEASED = 'CEASED',
}
registerEnumType(PlanState, {
  name: 'PlanState',
  description: 'Where a plan stands.',
  valuesConfig: {
    DRAFTING: { description: 'Being put together; nothing has been issued yet.' },
    ISSUED: { description: 'A version has been issued. The lines can be worked on; they are the next version once it is issued.' },
    CEASED: { description: 'No longer in force. What was issued stays readable.' },
  },
});

type Deed = 'change' | 'issue' | 'cease';

/** What can be done to a plan in each state, and where it leads. */
const transitions: Readonly<Record<PlanState, Partial<Readonly<Record<Deed, PlanState>>>>> = {
  [PlanState.DRAFTING]: { change: PlanState.DRAFTING, issue: PlanState.ISSUED, cease: PlanState.CEASED },
  [PlanState.ISSUED]: { change: PlanState.ISSUED, issue: PlanState.ISSUED, cease: PlanState.CEASED },
  [PlanState.CEASED]: {},
};
export const stateAfter = (state: PlanState, deed: Deed): PlanState | undefined => transitions[state][deed];
