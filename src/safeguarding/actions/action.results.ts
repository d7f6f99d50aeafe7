import { resultOf } from '../../platform/graphql/problem';
import { SafeguardingAction } from './safeguarding-action.entity';

export const SafeguardingActionResult = resultOf('SafeguardingActionResult', 'The action, or what stands in the way.', SafeguardingAction);
