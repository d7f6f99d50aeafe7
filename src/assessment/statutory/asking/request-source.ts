import { registerEnumType } from 'type-graphql';

/** From whom a request for an assessment came, as it is counted nationally. */
export enum RequestSource {
  FAMILY = 'FAMILY',
  SETTING = 'SETTING',
  HEALTH = 'HEALTH',
  SOCIAL_CARE = 'SOCIAL_CARE',
  OTHER = 'OTHER',
}
registerEnumType(RequestSource, {
  name: 'RequestSource',
  description: 'From whom a request for an assessment came (SEN2 item 2.2).',
  valuesConfig: {
    FAMILY: { description: 'The young person or a parent (1).' },
    SETTING: { description: 'An education setting (2).' },
    HEALTH: { description: 'Health (3).' },
    SOCIAL_CARE: { description: 'Social care (4).' },
    OTHER: { description: 'Somebody else (5).' },
  },
});

/** The codes of the return. */
export const codeOfSource: Readonly<Record<RequestSource, string>> = { FAMILY: '1', SETTING: '2', HEALTH: '3', SOCIAL_CARE: '4', OTHER: '5' };
