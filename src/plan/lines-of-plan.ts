import { allOf, type Request, type Told } from '../access';
import type { LineType } from './line-type';
import type { Line } from './line.entity';
import { kindsOfLine, lineTypeOf } from './lines';
import { plansByKind } from './kinds/kinds';
import { inclusionsOfPlan, linesOfVersion, linksFrom, linksTo, versionsOfPlan } from './plan.loaders';
import type { PlanVersion } from './versions/plan-version.entity';
import type { Plan } from './plan.entity';
import { unsupportedAmong, type Linked, type Unsupported } from './unsupported';

const seen = <T>(rows: readonly (T | null)[]): T[] => rows.filter((row): row is Awaited<T> & T => row !== null);

/** A line of a known type, if the viewer may know of it. */
export const lineById = ({ load }: Request, type: LineType, id: string): Promise<Line | null> => load(kindsOfLine[type].byId, id);
/** What finds the line that a property names, whatever its type: of an id there is one line. */
export const lineNamedBy = (key: string): Told[] => Object.values(kindsOfLine).map(({ byId }): Told => [byId, key]);

/** What answers the lines that a plan includes, and with them the links between them. */
export const includedLines: Told = [inclusionsOfPlan, 'id', lineNamedBy('lineId')];
export const threadedLines: Told = [inclusionsOfPlan, 'id', [...lineNamedBy('lineId'), [linksFrom, 'lineId']]];

/** The lines that a plan includes now, in order: those that the viewer may know of. */
export async function linesOfPlan(request: Request, planId: string): Promise<Line[]> {
  const places = (await request.load(inclusionsOfPlan, planId)).filter(({ endedAt }) => endedAt === null);
  return seen(await allOf(places.map(({ lineType, lineId }) => lineById(request, lineType, lineId))));
}

/** The lines of one type that a line leads to. */
export async function linesAfter<T extends Line>(request: Request, id: string, type: LineType): Promise<T[]> {
  const links = (await request.load(linksFrom, id)).filter(({ toType, endedAt }) => toType === type && endedAt === null);
  return seen(await allOf(links.map(({ toId }) => lineById(request, type, toId)))) as T[];
}

/** The lines of one type that lead to a line. */
export async function linesBefore<T extends Line>(request: Request, id: string, type: LineType): Promise<T[]> {
  const links = (await request.load(linksTo, id)).filter(({ fromType, endedAt }) => fromType === type && endedAt === null);
  return seen(await allOf(links.map(({ fromId }) => lineById(request, type, fromId)))) as T[];
}

/** The links that hold among these lines. */
export async function linksAmongVisible({ load }: Request, lines: readonly Line[]): Promise<Linked[]> {
  const ids = new Set(lines.map(({ id }) => id));
  const links = await allOf(lines.map(({ id }) => load(linksFrom, id)));
  return links.flat().filter(({ toId, endedAt }) => endedAt === null && ids.has(toId));
}

/** What the plan lacks, as far as the viewer sees it. */
export async function unsupportedIn(request: Request, plan: Plan): Promise<Unsupported[]> {
  const lines = await linesOfPlan(request, plan.id);
  const threaded = lines.map((line) => ({ ...line, lineType: lineTypeOf(line) }));
  return unsupportedAmong(threaded, await linksAmongVisible(request, lines), plansByKind[plan.kind]);
}

export const latestVersionOf = async ({ load }: Request, planId: string): Promise<PlanVersion | null> => (await load(versionsOfPlan, planId)).at(-1) ?? null;

const isSame = (one: readonly string[], other: readonly string[]): boolean => {
  const all = new Set(one);
  return one.length === other.length && other.every((each) => all.has(each));
};

/** Whether the plan says, of what the viewer may know of, anything else than its latest version. */
export async function hasChangedSinceIssue(request: Request, plan: Plan): Promise<boolean> {
  const latest = await latestVersionOf(request, plan.id);
  if (!latest) return false;
  const then = await request.load(linesOfVersion, latest.id);
  const now = await linesOfPlan(request, plan.id);
  const ids = new Set(then.map(({ lineId }) => lineId));
  const linksThen = then.flatMap(({ lineId, content }) => content.leadsTo.filter((to) => ids.has(to)).map((to) => `${lineId}>${to}`));
  const linksNow = (await linksAmongVisible(request, now)).map(({ fromId, toId }) => `${fromId}>${toId}`);
  return !isSame(then.map(({ lineId, lineVersion }) => `${lineId}@${lineVersion}`), now.map(({ id, version }) => `${id}@${version}`)) || !isSame(linksThen, linksNow);
}
