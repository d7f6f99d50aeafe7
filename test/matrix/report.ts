import type { Judge } from './judge';
import { recordTypes } from './ways/selection';

/** The numbers of a run, for whoever reads its output. */
export function report({ cells, covered, leaks, disagreed, neighbourhood }: Judge): string {
  const fields = recordTypes().flatMap(({ type, fields: names }) => names.map((name) => `${type}.${name}`));
  return [
    `${cells.toLocaleString('en-GB')} cells: ${neighbourhood.viewers.length} people, ${neighbourhood.garden.records.size} records, ${neighbourhood.canaries.count} canaries`,
    `fields covered: ${fields.filter((field) => covered.has(field)).length} of ${fields.length}`,
    `disagreements: ${disagreed}, of them leaks: ${leaks}`,
  ].join('\n');
}
