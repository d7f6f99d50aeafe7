import { connectionOf } from '../platform/graphql/connection';
import { AdviceQuery } from './advice/query/advice-query.entity';
import { AdviceRequest } from './request/advice-request.entity';

export const AdviceRequestConnection = connectionOf(AdviceRequest, 'Requests for advice.');
export const AdviceQueryConnection = connectionOf(AdviceQuery, 'Queries to authors of advice.');
