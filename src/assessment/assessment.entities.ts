import { reviewEntities } from './review/reviews';
import { AdviceLine } from './advice/advice-line.entity';
import { Advice } from './advice/advice.entity';
import { AdviceReuse } from './asking/reuse/advice-reuse.entity';
import { AdviceWish } from './asking/wish/advice-wish.entity';
import { Assessment } from './assessment.entity';
import { AdviceRequest } from './request/advice-request.entity';
import { statutoryEntities } from './statutory/statutory.entities';
import { Chase } from './worklist/chase.entity';

export const assessmentEntities = [Assessment, AdviceRequest, Advice, AdviceLine, ...statutoryEntities, AdviceWish, AdviceReuse, ...reviewEntities, Chase] as const;
