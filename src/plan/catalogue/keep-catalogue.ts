import { addEntry, changeEntry, officeDeed, selectEntry, toldAgainBy, type Tools } from '../../access';
import type { Connection } from '../../platform/database/database';
import { noSuchRecord, notAllowed } from '../../platform/graphql/errors';
import { ChangedMeanwhile, invalid, NotNow } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import {
  addCatalogueEntryShape, changeCatalogueEntryShape, type AddCatalogueEntryInput, type ChangeCatalogueEntryInput, type RetireCatalogueEntryInput,
} from './catalogue.inputs';
import { cataloguers, CatalogueEntry } from './catalogue-entry.entity';

const presentEntry = async (tx: Connection, id: string): Promise<CatalogueEntry | undefined> =>
  (await tx.query<CatalogueEntry>(`${selectEntry(CatalogueEntry)} WHERE t.id = $1`, [id]))[0];
toldAgainBy('CatalogueEntry', presentEntry);

/** An entry of the viewer’s own organisation; anybody else’s is there to read, and no more. */
async function ownEntry({ tx, viewer }: Tools, id: string): Promise<CatalogueEntry> {
  const entry = isUuid(id) ? await presentEntry(tx.connection, id) : undefined;
  if (!entry) throw noSuchRecord();
  if (entry.organisationId === viewer.actingFor) return entry;
  throw notAllowed('CatalogueEntry.change');
}

async function isTaken({ tx, viewer }: Tools, name: string): Promise<boolean> {
  await tx.connection.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [viewer.actingFor]);
  const [row] = await tx.connection.query('SELECT FROM catalogue_entry WHERE organisation_id = $1 AND name = $2 AND retired_on IS NULL', [viewer.actingFor, name]);
  return row !== undefined;
}

/** Adds an intervention to the catalogue of the organisation that the viewer acts for. */
export const addCatalogueEntry = officeDeed<AddCatalogueEntryInput, CatalogueEntry>({
  name: 'CatalogueEntry.add',
  posts: cataloguers,
  input: addCatalogueEntryShape,
  async act({ name, areas, evidence, evidenceSource, poundsPerAdultHour, costSource, terms }, tools) {
    if (await isTaken(tools, name.trim())) return invalid('name', 'the catalogue has an entry of this name: change that one');
    const told = { areas, evidence, evidenceSource: evidenceSource ?? null, poundsPerAdultHour: poundsPerAdultHour ?? null, costSource: costSource ?? null };
    return addEntry(tools.tx.connection, CatalogueEntry, { ...terms, ...told, organisationId: tools.viewer.actingFor, name: name.trim() });
  },
});

/** Changes what an entry says. Lines that name it say what they said. */
export const changeCatalogueEntry = officeDeed<ChangeCatalogueEntryInput, CatalogueEntry>({
  name: 'CatalogueEntry.change',
  posts: cataloguers,
  input: changeCatalogueEntryShape,
  async act({ catalogueEntryId: id, version, areas, evidence, evidenceSource, poundsPerAdultHour, costSource, terms }, tools) {
    const entry = await ownEntry(tools, id);
    if (entry.retiredOn) return new NotNow('This entry has been taken out of the catalogue.', 'RETIRED');
    const changed = await changeEntry(tools.tx.connection, CatalogueEntry, { id, version }, { ...terms, areas, evidence, evidenceSource, poundsPerAdultHour, costSource });
    return changed ?? new ChangedMeanwhile({ version: entry.version, text: entry.what }, terms?.what);
  },
});

/** Takes an entry out of the catalogue. */
export const retireCatalogueEntry = officeDeed<RetireCatalogueEntryInput, CatalogueEntry>({
  name: 'CatalogueEntry.retire',
  posts: cataloguers,
  async act({ catalogueEntryId: id, version }, tools) {
    const entry = await ownEntry(tools, id);
    if (entry.retiredOn) return entry;
    return (await changeEntry(tools.tx.connection, CatalogueEntry, { id, version }, { retiredOn: tools.today })) ?? new ChangedMeanwhile({ version: entry.version, text: entry.what });
  },
});
