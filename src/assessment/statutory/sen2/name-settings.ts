import type { Tools } from '../../../access';
import { organisationOf, OrganisationKind } from '../../../people';
import { invalid, type Problem } from '../../../platform/graphql/problem';
import type { NamedSettingInput } from './named-setting.inputs';
import { namedSettingPolicy } from './sen2.policies';

interface Naming {
  readonly settings: readonly NamedSettingInput[];
  readonly assessmentId: string;
  readonly on: string;
}
/** Why a plan cannot name these: a setting is consulted before it is named (ss.39(2), 40(3)), and it is open. */
export async function whyNotNamed({ tx }: Tools, { settings, assessmentId, on }: Naming): Promise<Problem | undefined> {
  for (const [at, { settingId }] of settings.entries()) {
    if (!settingId) continue;
    const setting = await organisationOf(tx.connection, settingId);
    if (setting?.kind !== OrganisationKind.SCHOOL) return invalid(`settings.${at}.settingId`, 'there is no such school or college');
    if (setting.closedOn && setting.closedOn <= on) return invalid(`settings.${at}.settingId`, `${setting.name} closed on ${setting.closedOn}`);
    const consulted = await tx.connection.query('SELECT FROM setting_consultation WHERE assessment_id = $1 AND setting_id = $2', [assessmentId, settingId]);
    if (consulted.length === 0) return invalid(`settings.${at}.settingId`, `${setting.name} has not been consulted; a setting is consulted before it is named`);
  }
  return undefined;
}

interface Named extends Pick<Naming, 'settings' | 'on'> {
  readonly planId: string;
  readonly planVersionId: string;
  readonly childId: string;
}
/** Writes what section I names. */
export async function nameSettings({ tx }: Tools, { settings, planId, planVersionId, childId, on }: Named): Promise<void> {
  await tx.insertAll(namedSettingPolicy, settings.map((each, at) => ({
    childId, planId, planVersionId, rank: at + 1, settingId: each.settingId ?? null, settingCode: each.settingCode ?? null, inWords: each.inWords?.trim() || null,
    isInSenUnit: each.isInSenUnit, isInResourcedProvision: each.isInResourcedProvision, namedOn: on,
  })));
}
