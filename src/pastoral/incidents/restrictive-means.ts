import { registerEnumType } from 'type-graphql';

export enum RestrictiveMeans {
  FORCE = 'FORCE',
  SECLUSION = 'SECLUSION',
  RESTRAINT_WITHOUT_FORCE = 'RESTRAINT_WITHOUT_FORCE',
}
registerEnumType(RestrictiveMeans, {
  name: 'RestrictiveMeans',
  description: 'How a child was restricted.',
  valuesConfig: {
    FORCE: { description: 'Significant force was used.' },
    SECLUSION: { description: 'The child was kept apart in a place and could not leave it.' },
    RESTRAINT_WITHOUT_FORCE: { description: 'The child’s movement was restricted without force, as by a piece of equipment or by its being taken away.' },
  },
});

export enum Telling {
  DUE = 'DUE',
  TOLD = 'TOLD',
  WITHHELD = 'WITHHELD',
}
registerEnumType(Telling, {
  name: 'TellingOfParents',
  description: 'Whether the parents have been told of a restraint or a seclusion.',
  valuesConfig: {
    DUE: { description: 'They are to be told, in writing and on the same day.' },
    TOLD: { description: 'They were told, and read it here.' },
    WITHHELD: { description: 'They are not told, because telling would do the child significant harm; the authority was told instead.' },
  },
});
