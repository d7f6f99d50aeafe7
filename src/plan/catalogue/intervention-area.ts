import { registerEnumType } from 'type-graphql';

export enum InterventionArea {
  LITERACY = 'LITERACY',
  LEARNING = 'LEARNING',
  LANGUAGE = 'LANGUAGE',
  COMMUNICATION = 'COMMUNICATION',
  SOCIAL = 'SOCIAL',
  EMOTIONAL = 'EMOTIONAL',
  BEHAVIOURAL = 'BEHAVIOURAL',
  SENSORY = 'SENSORY',
  MEDICAL = 'MEDICAL',
  AUTISM = 'AUTISM',
  DYSLEXIA = 'DYSLEXIA',
  DYSPRAXIA = 'DYSPRAXIA',
}
registerEnumType(InterventionArea, {
  name: 'InterventionArea',
  description: 'What an intervention is for, as schools arrange their catalogues: finer than the four broad areas of the Code of Practice.',
  valuesConfig: {
    LITERACY: { description: 'Reading, spelling and writing.' },
    LEARNING: { description: 'Learning in general: number, memory, attention, organisation.' },
    LANGUAGE: { description: 'Understanding and using language.' },
    COMMUNICATION: { description: 'Getting across what one means, by whatever means.' },
    SOCIAL: { description: 'Getting on with others.' },
    EMOTIONAL: { description: 'Feelings: knowing them, telling them, living with them.' },
    BEHAVIOURAL: { description: 'Behaviour, and what is behind it.' },
    SENSORY: { description: 'Hearing, sight, touch, movement, and how they are taken in.' },
    MEDICAL: { description: 'Medical needs at school.' },
    AUTISM: { description: 'Autism.' },
    DYSLEXIA: { description: 'Dyslexia.' },
    DYSPRAXIA: { description: 'Dyspraxia, or developmental co-ordination disorder.' },
  },
});
