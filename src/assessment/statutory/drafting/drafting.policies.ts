import { asRead, Kind, policyFor, theirs } from '../../../access';
import { familyVoices, parents } from '../../audiences';
import { officers, whoKnowWhy } from '../statutory.audiences';
import { DraftResponse } from './draft-response.entity';
import { SettingConsultation } from './setting-consultation.entity';

export const settingConsultationPolicy = policyFor(SettingConsultation, {
  read: whoKnowWhy,
  write: officers,
  may: { recordReply: officers },
  fields: { assessmentId: asRead, settingId: asRead, askedForByFamily: asRead, consultedOn: asRead, repliedOn: asRead, answer: asRead, words: asRead },
});

export const draftResponsePolicy = policyFor(DraftResponse, {
  read: [...officers, Kind.AUTHORITY_SYSTEM, theirs('recordedFor', ...parents)],
  write: [...familyVoices, ...officers],
  may: {},
  fields: { assessmentId: asRead, receivedOn: asRead, words: asRead, wantsMeeting: asRead, settingId: asRead, settingName: asRead },
  appendOnly: true,
});
