import { resultOf } from '../../platform/graphql/problem';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { CourtOrder } from './court-order.entity';

export const CourtOrderResult = resultOf('CourtOrderResult', 'The order, or what stands in the way.', CourtOrder);
export const ConflictOfInterestResult = resultOf(
  'ConflictOfInterestResult',
  'The conflict of interest, or what stands in the way.',
  ConflictOfInterest,
);
