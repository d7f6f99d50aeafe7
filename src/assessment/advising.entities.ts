import { AdviceDraft } from './advice/draft/advice-draft.entity';
import { AdviceQuery } from './advice/query/advice-query.entity';
import { AdviceResolution } from './assembling/advice-resolution.entity';
import { AdviceReuse } from './asking/reuse/advice-reuse.entity';
import { AdviceWish } from './asking/wish/advice-wish.entity';

export const advisingEntities = [AdviceWish, AdviceReuse, AdviceQuery, AdviceDraft, AdviceResolution] as const;
