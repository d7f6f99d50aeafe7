import { AdviceLine } from './advice/advice-line.entity';
import { Advice } from './advice/advice.entity';
import { Assessment } from './assessment.entity';
import { AdviceRequest } from './request/advice-request.entity';

export const assessmentEntities = [Assessment, AdviceRequest, Advice, AdviceLine] as const;
