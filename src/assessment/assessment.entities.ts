import { reviewEntities } from './review/reviews';
import { AdviceLine } from './advice/advice-line.entity';
import { Advice } from './advice/advice.entity';
import { AdviceReuse } from './asking/reuse/advice-reuse.entity';
import { AdviceWish } from './asking/wish/advice-wish.entity';
import { Assessment } from './assessment.entity';
import { AdviceRequest } from './request/advice-request.entity';
import { Deadline } from './statutory/deadline.entity';
import { StatutoryException } from './statutory/statutory-exception.entity';
import { StatutoryStep } from './statutory/statutory-step.entity';
import { Chase } from './worklist/chase.entity';

export const assessmentEntities = [Assessment, AdviceRequest, Advice, AdviceLine, StatutoryStep, StatutoryException, Deadline, AdviceWish, AdviceReuse, ...reviewEntities, Chase] as const;
