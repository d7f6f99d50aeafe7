import { registerEnumType } from 'type-graphql';

export enum AccessibleForm {
  EASY_READ = 'EASY_READ',
  TRANSLATION = 'TRANSLATION',
}
registerEnumType(AccessibleForm, {
  name: 'AccessibleForm',
  description: 'In what way a text makes a plan open to somebody who could not read it as it is worded.',
  valuesConfig: {
    EASY_READ: { description: 'Easy read: short sentences, plain words, one thought each.' },
    TRANSLATION: { description: 'The same in another language.' },
  },
});
