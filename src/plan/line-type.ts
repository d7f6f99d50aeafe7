import { registerEnumType } from 'type-graphql';
import { Section } from './section';

export enum LineType {
  ASPIRATION = 'ASPIRATION',
  NEED = 'NEED',
  OUTCOME = 'OUTCOME',
  PROVISION = 'PROVISION',
}
registerEnumType(LineType, {
  name: 'LineType',
  description: 'What a line of the thread is.',
  valuesConfig: {
    ASPIRATION: { description: 'What the child or the family hopes for (section A).' },
    NEED: { description: 'A need, or a strength (sections B, C and D).' },
    OUTCOME: { description: 'A difference to be made by a certain time (section E).' },
    PROVISION: { description: 'What is done about it, by whom and how often (sections F, G, H1 and H2).' },
  },
});

/** Where a line of each type can stand. */
export const sectionsOf: Readonly<Record<LineType, readonly Section[]>> = {
  [LineType.ASPIRATION]: [Section.A],
  [LineType.NEED]: [Section.B, Section.C, Section.D],
  [LineType.OUTCOME]: [Section.E],
  [LineType.PROVISION]: [Section.F, Section.G, Section.H1, Section.H2],
};

/** The steps of the golden thread: what may be linked to what. */
export const threadSteps: readonly (readonly [LineType, LineType])[] = [
  [LineType.ASPIRATION, LineType.OUTCOME],
  [LineType.NEED, LineType.OUTCOME],
  [LineType.NEED, LineType.PROVISION],
  [LineType.OUTCOME, LineType.PROVISION],
];
