import { textOf, WrittenOut, writtenOut } from '../../../src/platform/graphql/written-out';

const data = { plan: { title: 'Support', sections: [{ letter: 'B', lines: null }] } };
const written = writtenOut(new WrittenOut(JSON.stringify(data)));

describe('an answer that is written out', () => {
  it('leaves as the same answer would that is not', () => {
    expect(textOf(written)).toBe(textOf({ data }));
    expect(JSON.stringify(written)).toBe(JSON.stringify({ data }));
  });

  it('leaves whole where there is more to tell than what it says', () => {
    const extensions = { because: 'it was asked' };
    expect(JSON.parse(textOf({ data: written.data!, extensions }))).toEqual({ data, extensions });
    expect(JSON.parse(textOf({ errors: [{ message: 'Not this' }], data: written.data! }))).toEqual({ errors: [{ message: 'Not this' }], data });
  });
});
