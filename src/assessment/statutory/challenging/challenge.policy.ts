import { asRead, policyFor } from '../../../access';
import { familyVoices } from '../../audiences';
import { officers, whoKnowWhy } from '../statutory.audiences';
import { Challenge } from './challenge.entity';

const parties = [...familyVoices, ...officers] as const;

export const challengePolicy = policyFor(Challenge, {
  read: whoKnowWhy,
  write: parties,
  may: { record: parties },
  fields: { assessmentId: asRead, planId: asRead, decision: asRead, decidedOn: asRead, matter: asRead, aboutSettingOnly: asRead, stage: asRead },
  neverNarrowed: true,
});
