import { buildSchema } from 'graphql';
import { Documents } from '../../../src/platform/server/documents';

const schema = buildSchema('type Query { name: String } type Subscription { waits: Int }');
const documents = () => new Documents(schema, false);
const padded = (name: string, length: number) => `subscription ${name} { waits } # ${'x'.repeat(length)}`;

describe('the documents of sockets', () => {
  it('are read once, however often they come', () => {
    const kept = documents();
    expect(kept.read('subscription { waits }')).toBe(kept.read('subscription { waits }'));
  });

  it.each(['{', '{ nonsense }', '{ __schema { queryType { name } } }'])('that are not valid are refused each time: %s', (text) => {
    const kept = documents();
    for (let each = 0; each < 2; each++) expect(() => kept.read(text)).toThrow();
  });

  it('are forgotten when there are too many, those first that were not asked for longest', () => {
    const kept = documents();
    const [first, second] = [kept.read(padded('First', 10_000)), kept.read(padded('Second', 10_000))];
    for (let each = 0; each < 24; each++) kept.read(padded(`Other${each}`, 10_000));
    expect(kept.read(padded('First', 10_000))).toBe(first);
    kept.read(padded('OneMore', 10_000));
    expect(kept.read(padded('First', 10_000))).toBe(first);
    expect(kept.read(padded('Second', 10_000))).not.toBe(second);
  });

  it('of unusual length are not kept at all', () => {
    const kept = documents();
    expect(kept.read(padded('Long', 20_000))).not.toBe(kept.read(padded('Long', 20_000)));
  });
});
