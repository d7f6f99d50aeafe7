import { kindsOf, policies, type RowAudience } from '../../src/access';
import { waysInto } from '../../src/access/explain/ways-in';
import '../../src/hub';

/** Every audience that a policy names: of the record, of its writing, of each deed and of each field. */
const audiences = policies().flatMap((policy): [string, RowAudience][] => [
  [`${policy.name}.read`, policy.read],
  [`${policy.name}.write`, policy.write],
  ...Object.values(policy.may).map(({ name, audience }): [string, RowAudience] => [name, audience]),
  ...[...policy.fields].flatMap(([name, audience]): [string, RowAudience][] => (typeof audience === 'string' ? [] : [[`${policy.name}.${name}`, audience]])),
]);

it('there is a way in for every kind of relationship that any policy names', () => {
  expect(audiences.length).toBeGreaterThan(100);
  const shut = audiences.flatMap(([rule, audience]) => kindsOf(audience).filter((kind) => waysInto([kind]).length !== 1).map((kind) => `${rule}: ${kind}`));
  expect(shut).toEqual([]);
});
