import type { GraphQLSchema } from 'graphql';
import { asTheHub, theHubDid, type Entered, type Ground } from '../../access';
import { minutesAfter } from '../../platform/clock';
import { inTransaction, type Connection } from '../../platform/database/database';
import { whenAsked, type Asked, type Job, type Left } from '../../platform/jobs/job';
import { AS_WORKER } from '../../platform/jobs/job-table';
import { documentToMake, moved, readersOf, type Progress, type Waiting } from './document-in-hand';
import { layOut } from './lay-out';
import { DocumentMoved } from './plan-document.events';
import { DocumentState } from './plan-document.states';
import { NothingToRead, PlanReader } from './read-for-document';
import { hashOfReading } from './reading';
import { writers } from './writing/writers';

/** For so long a document can be fetched: it is asked for to be taken away, and not to be kept here. */
const KEPT_MINUTES = 60;
const STEP = 10;
/** How much of the work is done when a thing is done, in hundredths. */
const done = { begun: 5, read: 20, written: 90, kept: 100 } as const;
const failed = (failure: string): Progress => ({ state: DocumentState.FAILED, percent: 0, failure });
const nothingToRead = failed('There is nothing of it that may be read any more.');
const broken = failed('Something went wrong in the making of it. Ask for it again.');

/** Makes the documents that people have asked for, each with the rights that they have when it is made. */
export function makeAskedDocuments(ground: Ground, schema: GraphQLSchema): Job {
  const reader = new PlanReader(ground, schema);

  /** Told at once, beside the transaction that the work is done in. */
  async function tell(id: string, percent: number): Promise<void> {
    await inTransaction(ground.pool, `${AS_WORKER}; ${asTheHub}`, (tx) => moved(tx, id, { state: DocumentState.MAKING, percent }));
    ground.events.committed();
  }

  /** Tells row by row how far it has come, in steps that are worth telling, and lets whatever else the hub has to do go first. */
  function tellingRows(id: string, rows: number): () => Promise<void> {
    let [written, told] = [0, done.read as number];
    return async () => {
      const percent = done.read + Math.floor(((done.written - done.read) * ++written) / rows);
      if (percent - told < STEP) return void (await new Promise(setImmediate));
      told = percent;
      await tell(id, percent);
    };
  }

  async function made({ id, format, ...copied }: Waiting, tx: Connection, { today, now }: Asked): Promise<Progress> {
    const readers = await readersOf(tx, id);
    if (!readers) return nothingToRead;
    await tell(id, done.begun);
    const reading = await reader.read({ ...copied, ...readers });
    const text = layOut(reading, today);
    const content = await writers[format](text, tellingRows(id, reading.lines.length));
    return { state: DocumentState.READY, percent: done.kept, readingHash: hashOfReading(reading), content, expiresAt: minutesAfter(now, KEPT_MINUTES) };
  }

  async function work(tx: Connection, asked: Asked): Promise<Left> {
    const waiting = await documentToMake(tx, asked.occurrence);
    if (!waiting) return 'nothing';
    const { id, childId, actingFor } = waiting;
    const progress = await made(waiting, tx, asked).catch((error: unknown) => {
      if (error instanceof NothingToRead) return nothingToRead;
      ground.log.error({ err: error }, 'A document could not be made');
      return broken;
    });
    await moved(tx, id, progress);
    await theHubDid(tx, { viewer: (asked.entered as Entered).viewer, marker: ground.marker, types: ['PlanDocument'] }, [{ id, childId, actingFor, name: DocumentMoved.name }]);
    return 'nothing';
  }
  return { name: 'make a document', rhythm: whenAsked, opening: asTheHub, work };
}

/** Forgets documents whose time is over. */
export const letDocumentsGo: Job = {
  name: 'let documents go',
  rhythm: { everyMinutes: 10 },
  opening: asTheHub,
  async work(tx, { now }) {
    await tx.query('SELECT let_documents_go($1)', [now]);
    return 'nothing';
  },
};
