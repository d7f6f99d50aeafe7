import { entering } from '../../../src/access/viewer';
import { inTransaction } from '../../../src/platform/database/database';
import { tableOf } from '../../../src/platform/database/table';
import { ISSUER } from '../../support/hub';
import { recordEntities } from '../world/plant';
import type { Way } from './way';

/** Every row of every table, asked of PostgreSQL itself: row-level security alone decides. */
export const secondWall: Way = {
  group: 'second wall',
  name: 'second wall',
  async tries(viewer, judge) {
    if (viewer.state === 'closed') return;
    const { pool } = viewer.someone.hub.ground;
    const all = [...recordEntities.values()].map((entity) => `SELECT id FROM "${tableOf(entity).name}"`).join(' UNION ALL ');
    const rows = await inTransaction(pool, entering({ issuer: ISSUER, subject: viewer.someone.subject }), (tx) =>
      tx.query<{ id: string }>(all),
    );
    const seen = new Set(rows.map(({ id }) => id));
    for (const record of judge.neighbourhood.garden.records.values()) {
      judge.presence({ viewer, way: this.name }, record, seen.has(record.id));
    }
  },
};
