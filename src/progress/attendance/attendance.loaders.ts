import DataLoader from 'dataloader';
import { visible, type LoaderOf, type Request } from '../../access';
import type { AttendanceMark } from './attendance-mark.entity';
import { attendanceMarkPolicy } from './attendance.policy';

export interface MarksOf {
  readonly childId: string;
  readonly from: string;
  readonly until: string;
}

/** Sessions of children within stretches of days, all in one statement. */
const marksWithin: LoaderOf<string, AttendanceMark[]> = (request) =>
  new DataLoader(async (keys) => {
    const asked = keys.map((key) => JSON.parse(key) as MarksOf);
    const rows = await visible(
      request,
      attendanceMarkPolicy,
      `EXISTS (SELECT FROM jsonb_to_recordset($1::jsonb) AS a ("childId" uuid, "from" date, until date) WHERE a."childId" = t.child_id AND t.day BETWEEN a."from" AND a.until)
       AND t.child_id = ANY ($2::uuid[]) ORDER BY t.day, t.session, t.id`,
      [JSON.stringify(asked), [...new Set(asked.map(({ childId }) => childId))]],
    );
    return asked.map(({ childId, from, until }) => rows.filter((row) => row.childId === childId && from <= row.day && row.day <= until));
  });

export const marksBetween = ({ load }: Request, { childId, from, until }: MarksOf): Promise<AttendanceMark[]> => load(marksWithin, JSON.stringify({ childId, from, until }));
