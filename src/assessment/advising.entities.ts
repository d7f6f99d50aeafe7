import { AdviceDraft } from './advice/draft/advice-draft.entity';
import { AdviceQuery } from './advice/query/advice-query.entity';
import { AdviceReuse } from './asking/reuse/advice-reuse.entity';
import { AdviceWish } from './asking/wish/advice-wish.entity';

export const advisingEntities = [AdviceWish, AdviceReuse, AdviceQuery, AdviceDraft] as const;
