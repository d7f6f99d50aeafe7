import { asRead, nobody, policyFor, varying } from '../access';
import { issuedAudiences, planKeepers } from './audiences';
import { VersionLine } from './version-line.entity';

export const versionLinePolicy = policyFor(VersionLine, {
  read: varying('section', issuedAudiences),
  write: planKeepers,
  may: {},
  appendOnly: true,
  neverNarrowed: true,
  fields: {
    versionId: asRead, section: asRead, lineType: asRead, lineId: asRead, lineVersion: asRead, position: nobody, content: nobody, neededInClass: asRead,
  },
});
