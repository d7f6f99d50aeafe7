import { registerEnumType } from 'type-graphql';

export enum EvidenceBase {
  STRONG = 'STRONG',
  MODERATE = 'MODERATE',
  EMERGING = 'EMERGING',
  LOCAL_PRACTICE = 'LOCAL_PRACTICE',
}
registerEnumType(EvidenceBase, {
  name: 'EvidenceBase',
  description: 'How much is known of whether an intervention helps.',
  valuesConfig: {
    STRONG: { description: 'Several sound trials agree that it helps.' },
    MODERATE: { description: 'A sound trial says that it helps, or several weaker studies do.' },
    EMERGING: { description: 'First studies point that way.' },
    LOCAL_PRACTICE: { description: 'It is done here, and what it comes to is watched here alone.' },
  },
});
