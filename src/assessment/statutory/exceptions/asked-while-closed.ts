import { seenAs, type Tools } from '../../../access';
import { calendarsOfSchool } from '../../../people';
import { invalid, type Problem } from '../../../platform/graphql/problem';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import { closedWindowOn } from '../clock';
import type { Course } from '../course';

interface AskedSchool {
  readonly schoolId: string;
  readonly askedOn: string;
}
const schoolsAsked = ({ tx }: Tools, { assessmentId }: Course): Promise<AskedSchool[]> =>
  tx.connection.query<AskedSchool>(
    `SELECT r.asked_organisation_id AS "schoolId", r.asked_on AS "askedOn" FROM ${seenAs(adviceRequestPolicy)} r
     JOIN organisation o ON o.id = r.asked_organisation_id AND o.kind = 'SCHOOL' WHERE r.assessment_id = $1`, [assessmentId]);

/**
 * Why a school’s closure lifts nothing here: it does so only where a school was asked in the days around one (regulations 5(4)(a), 10(4)(a)
 * and 27(3)(a)). Of days that no term dates tell of, the evidence alone speaks.
 */
export async function whyNotClosed(course: Course, tools: Tools): Promise<Problem | undefined> {
  const asked = await schoolsAsked(tools, course);
  if (asked.length === 0) return invalid('ground', 'no school has been asked for advice in this assessment');
  for (const { schoolId, askedOn } of asked) {
    const calendars = await calendarsOfSchool(tools.tx.connection, schoolId);
    const { school } = calendars;
    if (!school || askedOn < school.from || askedOn > school.until || closedWindowOn(askedOn, school, calendars)) return undefined;
  }
  return invalid('ground', 'no school was asked between one week before a closure of at least four weeks and one week before it opens again');
}
