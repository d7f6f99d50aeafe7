import { registerEnumType } from 'type-graphql';

export enum ProposalState {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'Where a proposed change stands.',
  valuesConfig: {
    OPEN: { description: 'Nobody has answered it yet.' },
    ACCEPTED: { description: 'The line says now what was proposed.' },
    DECLINED: { description: 'The line stays as it is, for the reason that was given.' },
    WITHDRAWN: { description: 'Whoever proposed it has taken it back.' },
  },
});

type Deed = 'accept' | 'decline' | 'withdraw';

/** What can be done to a proposed change in each state, and where it leads. What was answered stays answered; another wording is another proposal. */
const transitions: Readonly<Record<ProposalState, Partial<Readonly<Record<Deed, ProposalState>>>>> = {
  [ProposalState.OPEN]: { accept: ProposalState.ACCEPTED, decline: ProposalState.DECLINED, withdraw: ProposalState.WITHDRAWN },
  [ProposalState.ACCEPTED]: {},
  [ProposalState.DECLINED]: {},
  [ProposalState.WITHDRAWN]: {},
};
export const stateAfter = (state: ProposalState, deed: Deed): ProposalState | undefined => transitions[state][deed];
