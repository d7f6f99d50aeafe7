import { connectionOf } from '../platform/graphql/connection';
import { AdviceRequest } from './request/advice-request.entity';

export const AdviceRequestConnection = connectionOf(AdviceRequest, 'Requests for advice.');
