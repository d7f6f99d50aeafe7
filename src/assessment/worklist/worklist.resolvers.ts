import { CalendarFeedResolver } from './calendar/calendar.resolver';
import { ChangeOfChaseResolver, ChaseResolver, ChasesOfDeadlineResolver, DeadlinesOfRequestResolver, WorklistResolver } from './worklist.resolver';

export const worklistResolvers = [WorklistResolver, ChasesOfDeadlineResolver, DeadlinesOfRequestResolver, ChaseResolver, ChangeOfChaseResolver, CalendarFeedResolver] as const;
