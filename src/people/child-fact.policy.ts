import { asRead, family, Kind, nobody, policyFor, systems, theirs, varying, type Audience } from '../access';
import { authority, everyoneAround, health, schoolLeads, socialCare } from './audiences';
import { ChildFact, FactCategory } from './child-fact.entity';

/** A partner's system reads back what its own organisation has said. */
const own = theirs('saidBy', ...systems);
const safeguarding = [Kind.DSL, Kind.SOCIAL_WORKER] as const;

const audiences: Record<FactCategory, Audience> = {
  [FactCategory.IDENTITY]: [...everyoneAround, Kind.EMERGENCY_HEALTH_AND_CARE, own],
  [FactCategory.COMMUNICATION]: [...everyoneAround, Kind.EMERGENCY_HEALTH_AND_CARE, own],
  [FactCategory.ADDRESS]: [...schoolLeads, ...health, ...authority, ...socialCare, ...family, Kind.EMERGENCY_RECORD, own],
  [FactCategory.HOUSEHOLD]: [...safeguarding, Kind.EMERGENCY_SAFEGUARDING, own],
  [FactCategory.FAMILY]: [...safeguarding, Kind.SEND_CASEWORKER, Kind.EMERGENCY_SAFEGUARDING, own],
  [FactCategory.FAMILY_RISK]: [...safeguarding, Kind.EMERGENCY_SAFEGUARDING, own],
  [FactCategory.EDUCATION]: [...everyoneAround, Kind.EMERGENCY_RECORD, own],
  [FactCategory.HEALTH]: [...schoolLeads, ...health, ...authority, ...socialCare, ...family, Kind.EMERGENCY_HEALTH_AND_CARE, own],
  [FactCategory.HEALTH_SENSITIVE]: [...health, Kind.SOCIAL_WORKER, Kind.EMERGENCY_RECORD, own],
  [FactCategory.SOCIAL_CARE]: [Kind.DSL, ...health, ...socialCare, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, ...family, Kind.EMERGENCY_HEALTH_AND_CARE, own],
  [FactCategory.SOCIAL_CARE_SENSITIVE]: [...safeguarding, Kind.EMERGENCY_SAFEGUARDING, own],
  [FactCategory.POLICE]: [theirs('saidBy', Kind.POLICE, Kind.YOUTH_JUSTICE), Kind.SOCIAL_WORKER, own],
};

/** Who may see what one agency says of a child, by what it is about (the default matrix of who may see what). */
export const childFactPolicy = policyFor(ChildFact, {
  read: varying('category', audiences),
  write: [own],
  may: {},
  fields: {
    category: asRead, key: asRead, label: asRead, isHeld: asRead, value: asRead, comparedBy: nobody, saidBy: asRead, saidOn: asRead, source: asRead, isCurrent: asRead,
  },
});
