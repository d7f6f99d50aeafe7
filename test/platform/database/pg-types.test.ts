import { join } from 'node:path';
import fc from 'fast-check';
import { keepExactValuesAsText, utcInstant } from '../../../src/platform/database/pg-types';
import type { RunningPostgres } from '../../../src/platform/database/embedded';
import { ask, everybodyLeaves, newFolder, removeFolders, start } from './support';

const literal = (word: string | null): string => (word === null ? 'NULL' : `'${word.replace(/'/g, "''")}'`);

// Processes are started; a busy machine takes its time.
jest.setTimeout(60_000);

describe('what PostgreSQL holds exactly', () => {
  let postgres: RunningPostgres;
  beforeAll(async () => {
    keepExactValuesAsText();
    postgres = await start(join(await newFolder(), 'data'));
  });
  afterAll(everybodyLeaves);
  afterAll(removeFolders);

  it('arrives as exactly that', async () => {
    const [row] = await ask(
      postgres.appUrl,
      `SELECT '2015-07-01'::date birth, 9007199254740993::int8 AS counted, 0.1::numeric(30, 20) AS cost,
              '2026-11-21 20:54:32.123456+00'::timestamptz AS at, timestamp '2026-11-21 20:54:32' AS wall,
              ARRAY['2015-07-01', NULL]::date[] days, ARRAY['2026-11-21 20:54:32+00']::timestamptz[] moments, ARRAY[1.10]::numeric[] costs,
              'infinity'::timestamptz AS never`,
    );

    expect(row).toEqual({
      birth: '2015-07-01',
      counted: '9007199254740993',
      cost: '0.10000000000000000000',
      at: '2026-11-21T20:54:32.123456Z',
      wall: '2026-11-21 20:54:32',
      days: ['2015-07-01', null],
      moments: ['2026-11-21T20:54:32.000000Z'],
      costs: ['1.10'],
      never: 'infinity',
    });
  });

  it.each(['23:30:00.5', '23:30:00.123456', '23:30:00'])('is the same moment in whatever zone it was written, by a statement or in JSON (%s)', async (time) => {
    const found = await ask<{ at: string; json: string }>(
      postgres.appUrl,
      `SELECT set_config('TimeZone', zone, false) IS NULL AS nothing, at, to_json(at) #>> '{}' AS json
         FROM (VALUES ('Europe/London'), ('Asia/Kathmandu'), ('America/St_Johns'), ('UTC')) z (zone),
              (VALUES (timestamptz '2026-07-31 ${time}+00')) t (at)`,
    );

    const exactly = `2026-07-31T${time.includes('.') ? time.padEnd(15, '0') : `${time}.000000`}Z`;
    expect(found.map(({ at, json }) => [at, utcInstant(json)])).toEqual(found.map(() => [exactly, exactly]));
  });

  it('arrives in lists as it is, whatever the words in them', async () => {
    const word = fc.option(fc.oneof(fc.uuid(), fc.string({ unit: fc.constantFrom(...'aNULl{}," \\\'ß') }), fc.constantFrom('NULL', '', '{}')));
    const lists = fc.sample(fc.array(word), 500);

    const [row] = await ask<Record<string, unknown>>(postgres.appUrl, `SELECT ${lists.map((list, at) => `ARRAY[${list.map(literal).join(', ')}]::text[] AS "${at}"`).join(', ')}`);

    expect(Object.values(row!)).toEqual(lists);
  });

  it('sorts as text as it does in time', () => {
    const micros = fc.bigInt({ min: 0n, max: 4_102_444_800_000_000n });
    const text = (at: bigint): string => {
      const fraction = String(at % 1_000_000n)
        .padStart(6, '0')
        .replace(/0+$/, '');
      const seconds = new Date(Number(at / 1_000_000n) * 1000).toISOString().slice(0, 19).replace('T', ' ');
      return `${seconds}${fraction && '.'}${fraction}+00`;
    };
    fc.assert(
      fc.property(micros, micros, (a, b) => {
        expect(utcInstant(text(a)) < utcInstant(text(b))).toBe(a < b);
      }),
    );
  });
});
