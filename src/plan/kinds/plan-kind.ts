import { registerEnumType } from 'type-graphql';

export enum PlanKind {
  EHC_PLAN = 'EHC_PLAN',
  SEN_SUPPORT = 'SEN_SUPPORT',
  INDIVIDUAL_SUPPORT = 'INDIVIDUAL_SUPPORT',
  PASTORAL_SUPPORT = 'PASTORAL_SUPPORT',
  BEHAVIOUR_IMPROVEMENT = 'BEHAVIOUR_IMPROVEMENT',
}
registerEnumType(PlanKind, {
  name: 'PlanKind',
  description: 'What kind of plan it is. The law that binds it follows from that.',
  valuesConfig: {
    EHC_PLAN: { description: 'Education, health and care plan (Children and Families Act 2014 s.37).' },
    SEN_SUPPORT: { description: 'The school’s own plan for a child on SEN support (SEND Code of Practice 2015, chapter 6).' },
    INDIVIDUAL_SUPPORT: { description: 'Individual support plan, as the schools white paper of February 2026 proposes it. No law has made it: it can be begun only where this hub tries it out.' },
    PASTORAL_SUPPORT: { description: 'Pastoral support plan: some sixteen weeks for a pupil at risk of suspension, exclusion or giving up. Local practice, no statute.' },
    BEHAVIOUR_IMPROVEMENT: { description: 'Behaviour improvement plan: what is seen, what it is for, and what everybody does instead. Local practice, no statute.' },
  },
});
