import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Kind } from '../../src/access';
import type { World } from '../support/world';
import { askOnce } from './ask';
import type { Topology } from './topology';

const REGISTER = 'mutation ($input: RegisterChildInput!) { registerChild(input: $input) { __typename ... on Child { id } ... on Problem { code message } } }';

/** A child that somebody was told is registered. */
export interface Registered {
  readonly id: string;
  readonly name: string;
}
interface Writer {
  readonly bearer: string;
  readonly authorityCode: string;
}

/** Systems of one authority, each registering one child after another; an answer that is lost is asked for again with the same key. */
export class Writers {
  readonly acknowledged: Registered[] = [];
  /** How often something was sent again. */
  repeated = 0;
  #goOn = true;
  #work: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly url: string,
    private readonly writers: readonly Writer[],
  ) {}

  static async gather(topology: Topology, world: World, count: number): Promise<Writers> {
    const writers: Writer[] = [];
    for (let n = 0; n < count; n++) {
      const system = await world.the(Kind.AUTHORITY_SYSTEM, `writer ${n}`);
      writers.push({ bearer: await topology.bearer(system), authorityCode: world.authorityCode });
    }
    return new Writers(topology.balancer.url, writers);
  }

  /** From now on each writes, and rests this long between two deeds. */
  begin(restMs: number): void {
    this.#goOn = true;
    this.#work = Promise.all(this.writers.map(async (writer) => {
      while (this.#goOn) {
        await this.registers(writer);
        await pause(restMs);
      }
    }));
  }

  /** Ends when every deed that was begun has been answered. */
  async end(): Promise<void> {
    this.#goOn = false;
    await this.#work;
  }

  async registers({ bearer, authorityCode }: Writer = this.writers[0]!): Promise<Registered> {
    const name = `Write${randomUUID()}`;
    const input = { givenName: 'Ada', familyName: name, dateOfBirth: '2017-03-09', authorityCode, idempotencyKey: name };
    for (;;) {
      const asked = await askOnce(this.url, { bearer, query: REGISTER, variables: { input } });
      const child = asked?.body.data?.['registerChild'] as { id?: string; code?: string; message?: string } | undefined;
      if (child?.id) {
        const registered = { id: child.id, name };
        this.acknowledged.push(registered);
        return registered;
      }
      if (child?.code) throw new Error(`${child.code}: ${child.message}`);
      this.repeated++;
      await pause(20 + Math.random() * 30);
    }
  }
}
