import { connectionOf } from '../../platform/graphql/connection';
import { resultOf } from '../../platform/graphql/problem';
import { Referral } from './referral.entity';

export const ReferralResult = resultOf('ReferralResult', 'The referral, or what stands in the way.', Referral);
export const ReferralConnection = connectionOf(Referral, 'Referrals that your organisation made or received.');
