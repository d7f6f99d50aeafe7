import { PartTimeTimetable } from './part-time-timetable.entity';
import { ChangeOfPartTimeResolver, PartTimeOfChildResolver, PartTimeResolver } from './part-time.resolver';

export const partTimeEntities = [PartTimeTimetable] as const;
export const partTimeResolvers = [PartTimeResolver, PartTimeOfChildResolver, ChangeOfPartTimeResolver] as const;
