import type { ChildRecord } from '../child-record';
import { ofAllInReach } from '../reach';
import { asOf, type Report } from '../reports';
import type { Request } from '../request';
import type { PolicyOf } from './read';

interface Asked {
  readonly values: readonly unknown[];
  /** The one child whose records are counted. */
  readonly ofChild?: string | null;
}

/**
 * Counts and sums over the records of one kind of all the children that the viewer may see, in one statement. `select` is given the rows to
 * select from, as `t`, and must answer with numbers: no child is named, and what is withheld from the viewer is not added up. It is the one door
 * to a replica. Of one child it is a reading like any other: here, and written down.
 */
export async function across<Row extends object>(request: Request, policy: PolicyOf<ChildRecord>, select: (rows: string) => string, { values, ofChild }: Asked): Promise<Report<Row>> {
  const text = select(ofAllInReach(policy));
  if (!ofChild) return (await onReplica<Row>(request, text, values)) ?? here<Row>(request, text, values);
  const report = await here<Row>(request, text, values);
  if (report.rows.length > 0) request.found(policy.name, ofChild);
  return report;
}

async function here<Row extends object>(request: Request, text: string, values: readonly unknown[]): Promise<Report<Row>> {
  const { tx, viewer } = await request.entered();
  return { rows: await tx.query<Row>(text, values), asOf: asOf(viewer) };
}

/** Nothing, where no replica serves. What a listener is told is read in the snapshot that it is told in. */
async function onReplica<Row extends object>(request: Request, text: string, values: readonly unknown[]): Promise<Report<Row> | undefined> {
  const { ground: { reports }, credentials, ride } = request;
  if (!reports || ride) return undefined;
  const report = await reports.read<Row>(credentials, text, values);
  request.reported = report && request.reported !== 'primary' ? 'replica' : 'primary';
  request.restsOnMore();
  return report;
}
