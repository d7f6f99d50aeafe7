import { registerEnumType } from 'type-graphql';

/** What an issued version of an EHC plan is in law. */
export enum PlanEdition {
  DRAFT = 'DRAFT',
  FINAL = 'FINAL',
  FINAL_AMENDED = 'FINAL_AMENDED',
}
registerEnumType(PlanEdition, {
  name: 'PlanEdition',
  description: 'What an issued version of an EHC plan is in law.',
  valuesConfig: {
    DRAFT: { description: 'A draft, served on the family for its views. It names no setting, and nothing in it is in force (s.38).' },
    FINAL: { description: 'The final plan: what it specifies must be secured from its day on (s.42).' },
    FINAL_AMENDED: { description: 'The final plan as it was amended after a review, a re-assessment or an order.' },
  },
});
