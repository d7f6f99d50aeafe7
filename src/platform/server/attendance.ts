import type { AccountName } from './surroundings';

/** Something that ends, and says so once. */
interface Ending {
  onEnd(then: () => void): void;
}

/** Counts the sockets of one node: by address until they say whose they are, and by account from then on. */
export class Attendance<Socket extends Ending> {
  readonly #unnamed = new Map<string, Set<Socket>>();
  readonly #named = new Map<string, { readonly account: AccountName; readonly sockets: Set<Socket> }>();
  readonly #addresses = new Map<Socket, string>();

  arrived(socket: Socket, address: string): void {
    this.#unnamed.set(address, (this.#unnamed.get(address) ?? new Set()).add(socket));
    this.#addresses.set(socket, address);
    socket.onEnd(() => this.#forgetAddress(socket));
  }

  unnamedAt = (address: string): number => this.#unnamed.get(address)?.size ?? 0;

  /** Counts a socket to its account, unless the account has as many as it may have. */
  named(socket: Socket, account: AccountName, most: number): boolean {
    const key = JSON.stringify([account.issuer, account.subject]);
    const entry = this.#named.get(key) ?? { account: { issuer: account.issuer, subject: account.subject }, sockets: new Set() };
    if (entry.sockets.size >= most) return false;
    this.#forgetAddress(socket);
    this.#named.set(key, entry);
    entry.sockets.add(socket);
    socket.onEnd(() => {
      entry.sockets.delete(socket);
      if (entry.sockets.size === 0 && this.#named.get(key) === entry) this.#named.delete(key);
    });
    return true;
  }

  accounts = (): AccountName[] => [...this.#named.values()].map(({ account }) => account);

  socketsOf = ({ issuer, subject }: AccountName): Socket[] => [...(this.#named.get(JSON.stringify([issuer, subject]))?.sockets ?? [])];

  #forgetAddress(socket: Socket): void {
    const address = this.#addresses.get(socket);
    if (address === undefined) return;
    this.#addresses.delete(socket);
    const unnamed = this.#unnamed.get(address);
    unnamed?.delete(socket);
    if (unnamed?.size === 0) this.#unnamed.delete(address);
  }
}
