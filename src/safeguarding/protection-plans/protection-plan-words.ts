import { registerEnumType } from 'type-graphql';

export enum ProtectionPlanKind {
  CHILD_IN_NEED = 'CHILD_IN_NEED',
  CHILD_PROTECTION = 'CHILD_PROTECTION',
}
registerEnumType(ProtectionPlanKind, {
  name: 'ProtectionPlanKind',
  description: 'Under which section of the Children Act 1989 agencies work together.',
  valuesConfig: {
    CHILD_IN_NEED: { description: 'A child in need or family help plan (section 17).' },
    CHILD_PROTECTION: { description: 'A child protection plan, made by a conference (section 47).' },
  },
});

export enum HarmCategory {
  NEGLECT = 'NEGLECT',
  PHYSICAL_ABUSE = 'PHYSICAL_ABUSE',
  SEXUAL_ABUSE = 'SEXUAL_ABUSE',
  EMOTIONAL_ABUSE = 'EMOTIONAL_ABUSE',
}
registerEnumType(HarmCategory, {
  name: 'HarmCategory',
  description: 'The harm that a child protection plan is about.',
  valuesConfig: {
    NEGLECT: { description: 'Neglect.' },
    PHYSICAL_ABUSE: { description: 'Physical abuse.' },
    SEXUAL_ABUSE: { description: 'Sexual abuse.' },
    EMOTIONAL_ABUSE: { description: 'Emotional abuse.' },
  },
});
