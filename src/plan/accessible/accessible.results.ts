import { resultOf } from '../../platform/graphql/problem';
import { AccessibleText } from './accessible-text.entity';
import { OnePageProfile } from './one-page-profile.entity';

export const AccessibleTextResult = resultOf('AccessibleTextResult', 'The text, or what stands in the way.', AccessibleText);
export const OnePageProfileResult = resultOf('OnePageProfileResult', 'The profile, or what stands in the way.', OnePageProfile);
