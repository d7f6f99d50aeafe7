import { registerEnumType } from 'type-graphql';

export enum NotificationKind {
  OPERATION_ENCOMPASS = 'OPERATION_ENCOMPASS',
  MISSING = 'MISSING',
  POLICE_PROTECTION = 'POLICE_PROTECTION',
  CRIMINAL_EXPLOITATION = 'CRIMINAL_EXPLOITATION',
  HOSPITAL = 'HOSPITAL',
  OTHER = 'OTHER',
}
registerEnumType(NotificationKind, {
  name: 'SafeguardingNotificationKind',
  description: 'What another agency tells a school of.',
  valuesConfig: {
    OPERATION_ENCOMPASS: { description: 'An incident of domestic abuse, told before the next school day begins (Operation Encompass).' },
    MISSING: { description: 'The child was missing.' },
    POLICE_PROTECTION: { description: 'The police took the child into protection (Children Act 1989 section 46).' },
    CRIMINAL_EXPLOITATION: { description: 'The child may be criminally exploited.' },
    HOSPITAL: { description: 'The child was brought to a hospital, and there is cause for worry.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum ChildrenPresent {
  PRESENT = 'PRESENT',
  NOT_PRESENT = 'NOT_PRESENT',
  NOT_KNOWN = 'NOT_KNOWN',
}
registerEnumType(ChildrenPresent, {
  name: 'ChildrenPresent',
  description: 'Whether the children were there. A child is told of either way: it is a victim in its own right (Domestic Abuse Act 2021 section 3).',
  valuesConfig: {
    PRESENT: { description: 'They were there.' },
    NOT_PRESENT: { description: 'They were not there.' },
    NOT_KNOWN: { description: 'It is not known.' },
  },
});
