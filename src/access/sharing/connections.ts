import { connectionOf } from '../../platform/graphql/connection';
import { Share } from './share.entity';
import { SharingDecision } from './sharing-decision.entity';

export const SharingDecisionConnection = connectionOf(
  SharingDecision,
  'Sharing decisions of your organisation, taken in a post that you hold.',
);
export const ShareConnection = connectionOf(Share, 'Shares with you.');
