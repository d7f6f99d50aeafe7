import { connectionOf } from '../../platform/graphql/connection';
import { Concern } from './concern.entity';

export const ConcernConnection = connectionOf(Concern, 'Concerns that you keep and that are not closed.');
