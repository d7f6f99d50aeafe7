/** The environment of a process that a test or the benchmark starts: this one's own, with some of it set otherwise. */
export const surroundings = (set: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({ ...process.env, ...set });
