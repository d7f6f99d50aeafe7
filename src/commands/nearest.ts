/** How many letters must be added, taken out or changed to make one word of the other. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (const [column, against] of [...other].entries()) {
      line.push(Math.min(above[column + 1]! + 1, line[column]! + 1, above[column]! + (letter === against ? 0 : 1)));
    }
    above = line;
  }
  return above[other.length]!;
}

const A_SLIP = 2;

/** The names that somebody may have meant, the likeliest first: those that begin alike, and those that are a slip away. */
export function nearest(typed: string, names: readonly string[], most = 3): readonly string[] {
  const likeness = (name: string): number => (name.startsWith(typed) || typed.startsWith(name) ? 0 : distance(typed, name));
  const close = names.map((name) => ({ name, far: likeness(name) })).filter(({ far }) => far <= A_SLIP);
  return close
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ name }) => name);
}
