import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { answeredBy, type Request } from '../../access';
import { Organisation } from '../organisation.entity';
import { calendarsOfOrganisation, newestOfEachYear } from './calendars-of-organisation';
import { SchoolCalendar } from './school-calendar.entity';

@Resolver(() => Organisation)
export class CalendarsOfOrganisationResolver {
  @FieldResolver(() => [SchoolCalendar], { description: 'Its term dates by school year, as they were said last. A school that has said none keeps to those of its authority.' })
  async termDates(@Root() { id }: Organisation, @Ctx() { load }: Request) {
    return newestOfEachYear(await load(calendarsOfOrganisation, id));
  }

  @FieldResolver(() => [SchoolCalendar], { description: 'Every version of its term dates, the newest of each year first.' })
  termDatesOverTime(@Root() { id }: Organisation, @Ctx() { load }: Request) {
    return load(calendarsOfOrganisation, id);
  }
}
answeredBy('Organisation', { termDates: [calendarsOfOrganisation, 'id'], termDatesOverTime: [calendarsOfOrganisation, 'id'] });
