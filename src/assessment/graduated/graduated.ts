import { FamilyMeeting } from './family-meeting.entity';
import { ProgressNote } from './progress-note.entity';
import { ChangeOfSupportResolver, SenSupportResolver, SupportOfAssessmentResolver, SupportOfChildResolver } from './sen-support.resolver';
import { SenSupport } from './sen-support.entity';
import { SupportCycle } from './support-cycle.entity';
import { SupportIntervention } from './support-intervention.entity';
import { SupportPartsResolver } from './support-parts.resolver';
import { SupportView } from './support-view.entity';

export const graduatedEntities = [SenSupport, SupportCycle, SupportIntervention, ProgressNote, SupportView, FamilyMeeting] as const;
export const graduatedResolvers = [SenSupportResolver, SupportPartsResolver, SupportOfChildResolver, SupportOfAssessmentResolver, ChangeOfSupportResolver] as const;
