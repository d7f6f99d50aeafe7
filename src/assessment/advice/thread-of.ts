interface Threaded {
  readonly id: string;
  readonly meetsIds: readonly string[];
}

/** Everything that is reached from some lines step by step, the lines themselves with it. */
function reachedFrom<Line extends Threaded>(lines: readonly Line[], next: (line: Line) => readonly Line[]): Set<Line> {
  const reached = new Set(lines);
  for (const line of reached) for (const each of next(line)) reached.add(each);
  return reached;
}

/** The thread through some lines: what each of them answers, up to the need, and what answers it, down to the provision; not what merely lies beside. */
export function threadOf<Line extends Threaded>(lines: readonly Line[], all: readonly Line[]): Line[] {
  const before = (line: Line) => all.filter(({ id }) => line.meetsIds.includes(id));
  const after = ({ id }: Line) => all.filter(({ meetsIds }) => meetsIds.includes(id));
  return [...new Set([...reachedFrom(lines, before), ...reachedFrom(lines, after)])];
}
