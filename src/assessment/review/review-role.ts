import { registerEnumType } from 'type-graphql';
import { AdviceKind } from '../advice-kind';

export enum ReviewRole {
  FAMILY = 'FAMILY',
  SETTING = 'SETTING',
  AUTHORITY = 'AUTHORITY',
  HEALTH = 'HEALTH',
  SOCIAL_CARE = 'SOCIAL_CARE',
  OTHER = 'OTHER',
}
registerEnumType(ReviewRole, {
  name: 'ReviewRole',
  description: 'As what somebody is invited to a review meeting.',
  valuesConfig: {
    FAMILY: { description: 'The child’s parent, or the young person; the child comes with them.' },
    SETTING: { description: 'The early years provider, or the head or principal of the school or institution.' },
    AUTHORITY: { description: 'An officer of the local authority for special educational needs.' },
    HEALTH: { description: 'A health care professional whom the integrated care board names.' },
    SOCIAL_CARE: { description: 'An officer of the authority for social care.' },
    OTHER: { description: 'Anybody else who can help, as somebody from the next setting.' },
  },
});

/** Whom regulations 20(2) and 21(2) of the SEND Regulations 2014 have invited to every review meeting. */
export const mustBeInvited: readonly ReviewRole[] = [ReviewRole.FAMILY, ReviewRole.SETTING, ReviewRole.AUTHORITY, ReviewRole.HEALTH, ReviewRole.SOCIAL_CARE];

/** What advice somebody in that role gives, by which it is known who can be asked. */
export const adviceOf: Readonly<Record<ReviewRole, AdviceKind>> = {
  [ReviewRole.FAMILY]: AdviceKind.PARENT_OR_YOUNG_PERSON,
  [ReviewRole.SETTING]: AdviceKind.EDUCATIONAL,
  [ReviewRole.AUTHORITY]: AdviceKind.OTHER,
  [ReviewRole.HEALTH]: AdviceKind.HEALTH,
  [ReviewRole.SOCIAL_CARE]: AdviceKind.SOCIAL_CARE,
  [ReviewRole.OTHER]: AdviceKind.OTHER,
};
