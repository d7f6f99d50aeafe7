import { SafeguardingAction } from './safeguarding-action.entity';
import { SafeguardingNote } from './safeguarding-note.entity';

export const safeguardingEntities = [SafeguardingAction, SafeguardingNote] as const;
