import { isOneForAll } from '../../src/access/doors/one-for-all';
import { policyNamed } from '../../src/access/policy';
import { childrenInReach, readable, selectFrom } from '../../src/access/predicate';
import '../support/hub';

const childId = '7f3a1f6c-9c63-4f0a-8a53-0d6d7c3f1a11';
const other = '0b9f4c52-55d3-4f8e-9a53-6c8f2f6d2b22';
const reading = (type: string, condition: string, keys: readonly string[] = [childId], rows = [{ childId }]) => {
  const policy = policyNamed(type)!;
  return isOneForAll({ type, text: `${selectFrom(policy)} WHERE ${readable(policy)} AND ${condition}`, values: [keys], rows, childId });
};
const byId = 't.id = ANY ($1::uuid[])';

describe('a reading that is shared by all of equal rights', () => {
  it('is one by id, or by what it points at, of a kind that knows no person by name', () => {
    expect(reading('Need', byId)).toBe(true);
    expect(reading('PlanInclusion', 't."plan_id" = ANY ($1::uuid[]) ORDER BY t.position, t.id')).toBe(true);
    expect(reading('Child', byId)).toBe(true);
    expect(reading('TeamMember', 't."child_id" = ANY ($1::uuid[]) ORDER BY t.recorded_at, t.id')).toBe(true);
  });

  it.each([
    ['of a kind whose policy knows a person by name', () => reading('EmergencyAccess', byId)],
    ['of no kind that has a policy', () => isOneForAll({ type: 'Nothing', text: '', values: [], rows: [], childId })],
    ['that asks who the viewer is', () => reading('Need', 't.recorded_by = (SELECT viewer_person())')],
    ['that asks for all in the viewer’s reach', () => reading('Need', childrenInReach(policyNamed('Need')!))],
    ['that calls a function, which may ask who the viewer is', () => reading('Need', 'is_on_my_list(t.id)')],
    ['that asks another question beside it', () => reading('Need', 'EXISTS (SELECT FROM line_comment c WHERE c.line_id = t.id)')],
    ['of another child', () => reading('Child', byId, [other], [])],
    ['that found a record of another child', () => reading('Need', byId, [childId], [{ childId: other }])],
    ['of all records of another child', () => reading('TeamMember', 't."child_id" = ANY ($1::uuid[])', [childId, other], [])],
  ])('is none %s', (_what, asked) => {
    expect(asked()).toBe(false);
  });
});
