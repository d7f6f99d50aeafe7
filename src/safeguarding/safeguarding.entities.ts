import { SafeguardingAction } from './actions/safeguarding-action.entity';
import { SafeguardingChase } from './actions/safeguarding-chase.entity';
import { SafeguardingNote } from './actions/safeguarding-note.entity';
import { entitiesBetweenAgencies } from './between-agencies';
import { ConcernAddition, ConcernDecision, ConcernLink } from './concerns/concern-parts.entities';
import { Concern } from './concerns/concern.entity';
import { SafeguardingFlag } from './flag/safeguarding-flag.entity';

export const safeguardingEntities = [
  SafeguardingAction, SafeguardingNote, SafeguardingChase, Concern, ConcernAddition, ConcernDecision, ConcernLink, SafeguardingFlag,
  ...entitiesBetweenAgencies,
] as const;
