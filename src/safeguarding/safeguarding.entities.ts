import { SafeguardingAction } from './actions/safeguarding-action.entity';
import { SafeguardingNote } from './actions/safeguarding-note.entity';
import { entitiesBetweenAgencies } from './between-agencies';
import { ConcernAddition, ConcernDecision, ConcernLink } from './concerns/concern-parts.entities';
import { Concern } from './concerns/concern.entity';

export const safeguardingEntities = [SafeguardingAction, SafeguardingNote, Concern, ConcernAddition, ConcernDecision, ConcernLink, ...entitiesBetweenAgencies] as const;
