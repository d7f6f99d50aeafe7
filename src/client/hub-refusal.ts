/** What the hub answers instead of data: a closed code (`NOT_FOUND`, `TOKEN_EXPIRED`, `CURSOR_EXPIRED`, …), in plain words, with what goes with it. */
export class HubRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'HubRefusal';
  }
}

interface ToldError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The refusal that an answer's errors tell; undefined where it has none. */
export function refusalIn(errors: readonly ToldError[] | undefined): HubRefusal | undefined {
  const [first] = errors ?? [];
  const code = first?.extensions?.['code'];
  return first && new HubRefusal(typeof code === 'string' ? code : 'INTERNAL', first.message, first.extensions);
}
