import { asRead, family, Kind, nobody, noField, parentsForMatters, policyFor, systems, theirs, varying, type Audience } from '../access';
import { authority, carers, caseHolders, everyoneAround, health, schoolLeads, socialCare, whoMayKnowWhere } from './audiences';
import { ChildFact, FactCategory } from './child-fact.entity';

/** A partner's system reads back what its own organisation has said. */
const own = theirs('saidBy', ...systems);
const safeguarding = [Kind.DSL, ...caseHolders] as const;
const everyday = [...everyoneAround, Kind.COVER_TEACHER] as const;
const agencies = [...schoolLeads, ...health, ...authority, ...socialCare] as const;

const audiences: Record<FactCategory, Audience> = {
  [FactCategory.IDENTITY]: [...everyday, ...parentsForMatters, Kind.EMERGENCY_HEALTH_AND_CARE, own],
  [FactCategory.COMMUNICATION]: [...everyday, ...parentsForMatters, Kind.RESTRICTED_PARENT, Kind.EMERGENCY_HEALTH_AND_CARE, own],
  [FactCategory.ADDRESS]: [...agencies, ...family, Kind.CARER, Kind.EMERGENCY_RECORD, own],
  [FactCategory.HOUSEHOLD]: [...safeguarding, Kind.EMERGENCY_SAFEGUARDING, own],
  [FactCategory.FAMILY]: [...safeguarding, Kind.SEND_CASEWORKER, Kind.EMERGENCY_SAFEGUARDING, own],
  [FactCategory.FAMILY_RISK]: [...safeguarding, Kind.EMERGENCY_SAFEGUARDING, own],
  [FactCategory.EDUCATION]: [...everyday, Kind.PARENT_FOR_EDUCATION, Kind.EMERGENCY_RECORD, own],
  // Health's facts name the surgery, and so where the child lives.
  [FactCategory.HEALTH]: [...agencies, Kind.REVIEWING_OFFICER, ...family, ...carers, Kind.PARENT_FOR_HEALTH, Kind.EMERGENCY_HEALTH_AND_CARE, own],
  [FactCategory.HEALTH_SENSITIVE]: [...health, ...caseHolders, Kind.EMERGENCY_RECORD, own],
  [FactCategory.SOCIAL_CARE]: [
    Kind.DSL, ...health, ...socialCare, Kind.REVIEWING_OFFICER, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, ...family, Kind.PARENT_FOR_CARE, Kind.EMERGENCY_HEALTH_AND_CARE, own,
  ],
  [FactCategory.SOCIAL_CARE_SENSITIVE]: [...safeguarding, Kind.EMERGENCY_SAFEGUARDING, own],
  [FactCategory.POLICE]: [theirs('saidBy', Kind.POLICE, Kind.YOUTH_JUSTICE), ...caseHolders, own],
  // An address that is protected is told to nobody in an emergency, and to fewer than know it as a rule.
  [FactCategory.PROTECTED_ADDRESS]: [
    ...safeguarding,
    Kind.EARLY_HELP,
    Kind.PARENT,
    Kind.YOUNG_PERSON,
    theirs('saidBy', ...health, Kind.POLICE, Kind.YOUTH_JUSTICE),
    own,
  ],
  [FactCategory.PROTECTED_HOUSEHOLD]: [...safeguarding, own],
  [FactCategory.PROTECTED_UNRECOGNISED]: [...caseHolders, own],
};
/** Who says so, and in which record, tells who works with the child, and so where. */
export const whoSaysSo = varying('category', Object.fromEntries(Object.entries(audiences).map(([category, audience]) => [category, whoMayKnowWhere(audience)])));

/** Who may see what one agency says of a child, by what it is about (the default matrix of who may see what). */
export const childFactPolicy = policyFor(ChildFact, {
  read: varying('category', audiences),
  write: [own],
  may: {},
  fields: {
    category: asRead, key: asRead, label: asRead, isHeld: asRead, value: asRead, comparedBy: noField, saidBy: whoSaysSo, saidOn: asRead, source: whoSaysSo, isCurrent: asRead, unprotectedCategory: nobody,
  },
});
