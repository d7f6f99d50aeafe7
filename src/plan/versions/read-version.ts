import type { Request } from '../../access';
import { linesOfVersion } from '../plan.loaders';
import type { PlanVersion } from './plan-version.entity';
import { inOrder, type Section } from '../section';
import type { Unsupported } from '../unsupported';
import type { VersionLine } from './version-line.entity';

/** The lines of an issued version, section by section. */
export async function linesOfEdition({ load }: Request, versionId: string, section?: Section | null): Promise<VersionLine[]> {
  const lines = await load(linesOfVersion, versionId);
  return [...lines].sort((a, b) => inOrder(a.section, b.section)).filter((line) => !section || line.section === section);
}

/** What was unsupported then, of the lines that the viewer may know of. */
export async function unsupportedThen({ load }: Request, version: PlanVersion): Promise<Unsupported[]> {
  const ids = new Set((await load(linesOfVersion, version.id)).map(({ lineId }) => lineId));
  return version.unsupportedThen.filter(({ lineId }) => ids.has(lineId));
}

export const linesThatFollow = async (request: Request, { versionId, content }: VersionLine): Promise<VersionLine[]> =>
  (await linesOfEdition(request, versionId)).filter(({ lineId }) => content.leadsTo.includes(lineId));

export const linesLeadingTo = async (request: Request, { versionId, lineId }: VersionLine): Promise<VersionLine[]> =>
  (await linesOfEdition(request, versionId)).filter(({ content }) => content.leadsTo.includes(lineId));
