import type { Tools } from '../../access';
import { childPolicy, type Child } from '../../people';
import { leadFor, type ReviewLead } from './who-leads';

export interface Setting {
  readonly id: string;
  readonly name: string;
  readonly phase: string | null;
  readonly establishmentType: string | null;
}

/** The setting that the child is on roll at; none where it has closed, for then nobody there can hold anything. */
export async function settingOf({ tx, today }: Tools, childId: string): Promise<Setting | null> {
  const [setting] = await tx.connection.query<Setting>(
    `SELECT o.id, o.name, o.phase, o.establishment_type AS "establishmentType" FROM enrolment e JOIN organisation o ON o.id = e.school_id
     WHERE e.child_id = $1 AND e.from_on <= $2 AND (e.until_on IS NULL OR e.until_on >= $2) AND (o.closed_on IS NULL OR o.closed_on > $2) ORDER BY e.from_on DESC, e.id LIMIT 1`,
    [childId, today],
  );
  return setting ?? null;
}

export const childOf = async ({ find }: Tools, childId: string): Promise<Child> => (await find(childPolicy, childId))!;

/** Who holds the review of a child. Of one without an authority, whoever says so. */
export async function whoHolds(tools: Tools, childId: string): Promise<{ readonly ledBy: ReviewLead; readonly leadOrganisationId: string; readonly currentSettingId: string | null }> {
  const setting = await settingOf(tools, childId);
  const { authorityId } = await childOf(tools, childId);
  return { ledBy: leadFor(setting), leadOrganisationId: setting?.id ?? authorityId ?? tools.viewer.actingFor, currentSettingId: setting?.id ?? null };
}
