/** Does pieces of work a few at a time. The first that fails ends the rest: none begins after it. */
export async function atOnce<T>(limit: number, pieces: readonly T[], work: (piece: T) => Promise<void>): Promise<void> {
  const waiting = [...pieces];
  const lane = async (): Promise<void> => {
    for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) await work(piece);
  };
  const outcomes = await Promise.allSettled(
    Array.from({ length: limit }, () =>
      lane().catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      }),
    ),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
