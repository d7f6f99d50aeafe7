import { ConcernState as State } from './concern-words';

/** From a state to those that a lead may take a concern to. To decide is to have received; a second decision follows the first. */
const transitions: Readonly<Record<State, readonly State[]>> = {
  [State.RECORDED]: [State.RECEIVED, State.DECIDED],
  [State.RECEIVED]: [State.DECIDED],
  [State.DECIDED]: [State.DECIDED, State.CLOSED],
  [State.CLOSED]: [],
};
export const mayBecome = (from: State, to: State): boolean => transitions[from].includes(to);
