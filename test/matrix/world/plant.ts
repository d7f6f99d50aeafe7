import { getNamedType, isEnumType, isObjectType, type GraphQLNamedType } from 'graphql';
import { ChildRecord } from '../../../src/access';
import { accessEntities } from '../../../src/access';
import { assessmentEntities } from '../../../src/assessment';
import { familyEntities } from '../../../src/family';
import { progressEntities } from '../../../src/progress';
import { pastoralEntities } from '../../../src/pastoral';
import { peopleEntities } from '../../../src/people';
import { planEntities } from '../../../src/plan';
import { safeguardingEntities } from '../../../src/safeguarding';
import type { Connection } from '../../../src/platform/database/database';
import { tableOf, type Column, type Entity } from '../../../src/platform/database/table';
import { newId } from '../../../src/platform/uuid';
import { schema } from '../../support/hub';
import type { Specimen } from '../oracle/words';
import type { Canaries } from './canaries';
import type { Viewer } from './viewers';

const everyEntity: readonly Entity<object>[] = [
  ...accessEntities,
  ...peopleEntities,
  ...planEntities,
  ...assessmentEntities,
  ...progressEntities,
  ...pastoralEntities,
  ...familyEntities,
  ...safeguardingEntities,
];
/** Every entity that is held about a child, by the name of its type. */
export const recordEntities: ReadonlyMap<string, Entity<object>> = new Map(
  everyEntity.filter((entity) => entity.prototype instanceof ChildRecord).map((entity) => [entity.name, entity]),
);

type Given = Readonly<Record<string, unknown>>;
/** Whose record it is, and what of it matters; everything else is filled with something that can be recognised. */
export interface Seed {
  readonly childId: string;
  readonly by: Viewer;
  readonly given?: Given;
}

const fieldOf = (type: string, property: string): GraphQLNamedType | undefined => {
  const object = schema.getType(type);
  const field = isObjectType(object) ? object.getFields()[property] : undefined;
  return field && getNamedType(field.type);
};
const plainly: Readonly<Record<string, unknown>> = {
  Int: 7,
  Float: 7.5,
  Boolean: true,
  Date: '2026-09-01',
  DateTime: '2026-09-01T10:00:00Z',
};

/** Something for a column that nobody has given a value: of free text, a word found nowhere else. */
function filled(record: Specimen, { property, type }: Column, canaries: Canaries): unknown {
  const named = fieldOf(record.type, property);
  if (!named) return ({ text: 'UNTOLD', uuid: newId(), boolean: false, int: 1, jsonb: [] } as Given)[type] ?? null;
  if (isEnumType(named)) return named.getValues()[0]!.value;
  if (named.name === 'String') return canaries.put(record, property);
  if (named.name === 'JSON') return { said: canaries.put(record, property) };
  if (named.name === 'ID') return newId();
  return plainly[named.name] ?? null;
}

/** Rows as they go into the database, kept in memory as well: the oracle is asked about these very rows. */
export class Garden {
  readonly records = new Map<string, Specimen>();
  constructor(readonly canaries: Canaries) {}

  /** Plants a record whose every field says something. */
  plant(type: string, { childId, by, given = {} }: Seed): Specimen {
    const id = (given['id'] as string | undefined) ?? newId();
    const row: Record<string, unknown> = {};
    const record: Specimen = { type, id, childId, row };
    const own: Given = {
      id,
      childId,
      version: 1,
      recordedAt: '2026-09-01T10:00:00Z',
      recordedBy: by.personId,
      recordedFor: by.actingFor,
      handling: null,
      ...given,
    };
    for (const column of tableOf(recordEntities.get(type)!).columns) {
      row[column.property] = column.property in own ? own[column.property] : filled(record, column, this.canaries);
    }
    this.records.set(id, record);
    return record;
  }

  ofType = (type: string): Specimen[] => [...this.records.values()].filter((record) => record.type === type);

  /** Writes everything, as the owner of the database, past what triggers guard while the hub runs. */
  async write(owner: Connection): Promise<void> {
    for (const [type, entity] of recordEntities) {
      const { name, columns } = tableOf(entity);
      const kept = columns.filter(({ computed }) => !computed);
      const rows = this.ofType(type).map(({ row }) => Object.fromEntries(kept.map((column) => [column.name, row[column.property]])));
      const list = kept.map((column) => `"${column.name}"`).join(', ');
      await owner.query(`ALTER TABLE "${name}" DISABLE TRIGGER USER`);
      await owner.query(`INSERT INTO "${name}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${name}", $1)`, [
        JSON.stringify(rows),
      ]);
      await owner.query(`ALTER TABLE "${name}" ENABLE TRIGGER USER`);
    }
  }
}
