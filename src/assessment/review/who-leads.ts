import { registerEnumType } from 'type-graphql';

export enum ReviewLead {
  SCHOOL_REQUIRED = 'SCHOOL_REQUIRED',
  SETTING_ASKED = 'SETTING_ASKED',
  AUTHORITY = 'AUTHORITY',
}
registerEnumType(ReviewLead, {
  name: 'ReviewLead',
  description: 'Who holds the review meeting, and whether the authority may require it of them.',
  valuesConfig: {
    SCHOOL_REQUIRED: { description: 'The head of the school: the authority may require it (SEND Regulations 2014, regulation 20(12)).' },
    SETTING_ASKED: { description: 'The setting, if it agrees: of colleges and others the authority may only ask it; otherwise it holds the meeting itself.' },
    AUTHORITY: { description: 'The authority: the child attends no setting (regulation 21), or the authority holds it itself.' },
  },
});

/** Types of establishment of which an authority may require the meeting, in the words of the register of schools. */
const reviewDuty = {
  name: 'Settings that can be required to hold a review meeting',
  version: '2014',
  source: 'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 20(12); types as Get Information about Schools writes them',
  verified: false,
  beginsWith: [
    'Community school', 'Community special school', 'Voluntary aided school', 'Voluntary controlled school', 'Foundation school', 'Foundation special school',
    'Local authority nursery school', 'Pupil referral unit', 'Academy', 'Free schools', 'University technical college', 'Studio schools', 'City technology college',
    'Non-maintained special school',
  ],
  /** Academies and free schools for 16 to 19 are institutions of further education in this. */
  exceptContaining: ['16-19', '16 to 19'],
} as const;

/** Who leads the review of a child who attends a setting of this type; none where the child attends none. */
export function leadFor(setting: { readonly establishmentType: string | null } | null): ReviewLead {
  if (!setting) return ReviewLead.AUTHORITY;
  const type = setting.establishmentType ?? '';
  const isListed = reviewDuty.beginsWith.some((start) => type.startsWith(start)) && !reviewDuty.exceptContaining.some((part) => type.includes(part));
  return isListed ? ReviewLead.SCHOOL_REQUIRED : ReviewLead.SETTING_ASKED;
}
