import { asRead, noField, policyFor, varying, within } from '../../access';
import { issuedAudiences, issuedWordingAudiences, planKeepers } from '../audiences';
import { VersionLine } from './version-line.entity';

const wording = varying('section', issuedWordingAudiences);

export const versionLinePolicy = policyFor(VersionLine, {
  read: varying('section', issuedAudiences),
  write: planKeepers,
  may: {},
  appendOnly: true,
  neverNarrowed: true,
  fields: {
    versionId: asRead, section: asRead, lineType: asRead, lineId: asRead, lineVersion: asRead, position: noField,
    content: within(wording, ['text'], ['terms'], ['source', 'wording']), neededInClass: asRead,
  },
});
