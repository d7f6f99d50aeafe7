import { registerEnumType } from 'type-graphql';

export enum PhaseMove {
  TO_OR_BETWEEN_SCHOOLS = 'TO_OR_BETWEEN_SCHOOLS',
  TO_POST_16 = 'TO_POST_16',
  BETWEEN_POST_16 = 'BETWEEN_POST_16',
}
registerEnumType(PhaseMove, {
  name: 'PhaseMove',
  description: 'From which phase of education to which (regulation 18).',
  valuesConfig: {
    TO_OR_BETWEEN_SCHOOLS: {
      description: 'From early years to school, from infant to junior, from primary to middle or secondary, or from middle to secondary: before 15 February.',
    },
    TO_POST_16: { description: 'From secondary school to post-16 education: before 31 March.' },
    BETWEEN_POST_16: { description: 'From one post-16 institution to another, at any time: at least five months before.' },
  },
});
