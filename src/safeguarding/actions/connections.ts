import { connectionOf } from '../../platform/graphql/connection';
import { SafeguardingAction } from './safeguarding-action.entity';

export const SafeguardingActionConnection = connectionOf(SafeguardingAction, 'Safeguarding actions that you asked for or undertake.');
