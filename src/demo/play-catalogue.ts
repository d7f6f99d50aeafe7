import { addCatalogueEntry, type AddCatalogueEntryInput } from '../plan';
import { demoRecords } from './demo-files';
import { as, done, type Stage } from './stage';

interface DemoEntry extends AddCatalogueEntryInput {
  readonly by: string;
  readonly organisation: string;
}

/** What schools and the authority offer, each put into the catalogue by whoever answers for it there. */
export async function playCatalogue(stage: Stage): Promise<void> {
  for (const { by, organisation, ...entry } of demoRecords<DemoEntry>('catalogue.json')) {
    await done(`offer ${entry.name}`, addCatalogueEntry(as(stage, by, organisation), { ...entry, idempotencyKey: `demo/catalogue/${entry.name}` }));
  }
}
