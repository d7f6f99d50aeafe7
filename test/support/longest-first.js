const Sequencer = require('@jest/test-sequencer').default;

/** What takes longest begins first, so that no worker is left alone with it at the end. A fresh clone remembers no times. */
const longest = ['matrix/matrix', 'matrix/each-wall-alone', 'safeguarding/no-sign', 'journeys/readme', 'nodes/faults', 'attacks/canaries', 'demo/commands', 'people/orders/protected-address'];
const placeOf = ({ path }) => {
  const at = longest.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? longest.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
