import { SafeguardingAction } from './actions/safeguarding-action.entity';
import { SafeguardingNote } from './actions/safeguarding-note.entity';

export const safeguardingEntities = [SafeguardingAction, SafeguardingNote] as const;
