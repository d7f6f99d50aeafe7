import { resultOf } from '../../platform/graphql/problem';
import { FamilyMeeting } from './family-meeting.entity';
import { ProgressNote } from './progress-note.entity';
import { SenSupport } from './sen-support.entity';
import { SupportCycle } from './support-cycle.entity';
import { SupportIntervention } from './support-intervention.entity';
import { SupportView } from './support-view.entity';

export const SenSupportResult = resultOf('SenSupportResult', 'The SEN support, or what stands in the way.', SenSupport);
export const SupportCycleResult = resultOf('SupportCycleResult', 'The cycle, or what stands in the way.', SupportCycle);
export const SupportInterventionResult = resultOf('SupportInterventionResult', 'The intervention, or what stands in the way.', SupportIntervention);
export const ProgressNoteResult = resultOf('ProgressNoteResult', 'The note, or what stands in the way.', ProgressNote);
export const SupportViewResult = resultOf('SupportViewResult', 'The view, or what stands in the way.', SupportView);
export const FamilyMeetingResult = resultOf('FamilyMeetingResult', 'The meeting, or what stands in the way.', FamilyMeeting);
