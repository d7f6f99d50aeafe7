import { Kind, type Viewer } from '../../access';
import { officePosts } from './action.audiences';
import { SafeguardingActionState as State, type SafeguardingAction } from './safeguarding-action.entity';

/** On whose side somebody stands to an action. */
export enum Side {
  LEAD = 'LEAD',
  OWNER = 'OWNER',
}
type Moves = Partial<Record<State, readonly Side[]>>;

/** From a state to the next, and who may take it there. Rights from the action last until it is over, so that a lead can give back what is done. */
export const transitions: Readonly<Record<State, Moves>> = {
  [State.OPEN]: { [State.IN_PROGRESS]: [Side.OWNER], [State.DONE]: [Side.OWNER], [State.CANCELLED]: [Side.LEAD] },
  [State.IN_PROGRESS]: { [State.DONE]: [Side.OWNER], [State.CANCELLED]: [Side.LEAD] },
  [State.DONE]: { [State.IN_PROGRESS]: [Side.LEAD, Side.OWNER], [State.CLOSED]: [Side.LEAD], [State.CANCELLED]: [Side.LEAD] },
  [State.CLOSED]: {},
  [State.CANCELLED]: {},
};
/** The states that nobody enters without saying what came of it, or why it was called off. */
export const needOutcome: readonly State[] = [State.DONE, State.CANCELLED];

export const isOver = (state: State): boolean => Object.keys(transitions[state]).length === 0;

/** The sides that somebody is on in their capacity: a school that employs a social worker may be on both. */
export function sidesOf(action: SafeguardingAction, { actingFor, offices, personId }: Viewer): readonly Side[] {
  const { recordedFor, ownerOrganisationId, ownerPost, ownerPersonId } = action;
  const leads = actingFor === recordedFor && offices.includes(Kind.DSL);
  const isTheirs = ownerPersonId === personId || officePosts.some((post) => post === ownerPost);
  const owns = actingFor === ownerOrganisationId && offices.includes(ownerPost) && isTheirs;
  return [...(leads ? [Side.LEAD] : []), ...(owns ? [Side.OWNER] : [])];
}

/** The states that these sides may take an action to from here. */
export const nextStates = (from: State, sides: readonly Side[]): State[] =>
  (Object.entries(transitions[from]) as [State, readonly Side[]][]).filter(([, may]) => may.some((side) => sides.includes(side))).map(([to]) => to);
