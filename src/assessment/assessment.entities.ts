import { reviewEntities } from './review/reviews';
import { graduatedEntities } from './graduated/graduated';
import { AdviceLine } from './advice/advice-line.entity';
import { Advice } from './advice/advice.entity';
import { advisingEntities } from './advising.entities';
import { Assessment } from './assessment.entity';
import { AdviceRequest } from './request/advice-request.entity';
import { statutoryEntities } from './statutory/statutory.entities';
import { Chase } from './worklist/chase.entity';

export const assessmentEntities = [Assessment, AdviceRequest, Advice, AdviceLine, ...statutoryEntities, ...advisingEntities, ...graduatedEntities, ...reviewEntities, Chase] as const;
