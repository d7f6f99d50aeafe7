import { LineComment } from './line-comment.entity';
import { PlanAgreement } from './plan-agreement.entity';

export const familyEntities = [LineComment, PlanAgreement] as const;
