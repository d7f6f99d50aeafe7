import { registerEnumType } from 'type-graphql';

/** How an authority comes to look at a child. Either starts the same clock. */
export enum RequestBasis {
  REQUEST = 'REQUEST',
  NOTICE = 'NOTICE',
}
registerEnumType(RequestBasis, {
  name: 'RequestBasis',
  description: 'How an authority comes to look at a child.',
  valuesConfig: {
    REQUEST: { description: 'The parent, the young person, or somebody for the school or college asked (s.36(1)).' },
    NOTICE: { description: 'Somebody else brought the child to the authority’s notice, or the authority became aware of the child (s.24).' },
  },
});
