import express, { type Request as HttpRequest, type Response, type Router } from 'express';
import { Request, type Ground } from '../../../access';
import { codeOf } from '../../../platform/graphql/errors';
import { Bucket } from '../../../platform/server/bucket';
import { hashOf } from './secret';
import { calendarOf } from './what-is-due';

interface Feed {
  readonly issuer: string;
  readonly subject: string;
  readonly actingFor: string;
}

/** Programs come back every hour or so. From one place there may come many, each for another person. */
const ration = { calendar: { atOnce: 10, perSecond: 1 / 60 }, place: { atOnce: 120, perSecond: 4 } } as const;
const MOST_KEPT = 20_000;
/** What somebody is told who has no capacity or no account any more is what anybody is told who asks for nothing. */
const gone: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'CAPACITY_REQUIRED', 'FORBIDDEN', 'NOT_FOUND']);

/** A bucket for each of many; when there are too many of them, the longest kept goes. */
class Buckets {
  readonly #buckets = new Map<string, Bucket>();
  constructor(private readonly of: { readonly atOnce: number; readonly perSecond: number }) {}

  take(whose: string): boolean {
    const bucket = this.#buckets.get(whose) ?? new Bucket(this.of.atOnce, this.of.perSecond);
    this.#buckets.delete(whose);
    this.#buckets.set(whose, bucket);
    if (this.#buckets.size > MOST_KEPT) this.#buckets.delete(this.#buckets.keys().next().value!);
    return bucket.take();
  }
}

async function feedBehind({ pool }: Ground, hash: Buffer): Promise<Feed | undefined> {
  const { rows } = await pool.query<Feed>('SELECT issuer, subject, acting_for AS "actingFor" FROM calendar_feed_behind($1)', [hash]);
  return rows[0];
}

/** The calendar of whoever made the address, read as they are now: their account, their capacity, their rights. */
async function read(ground: Ground, feed: Feed): Promise<string | undefined> {
  const request = new Request(ground, feed);
  try {
    const calendar = await calendarOf(request);
    await request.close();
    return calendar;
  } catch (error) {
    await request.close('failed');
    if (gone.has(codeOf(error))) return undefined;
    throw error;
  }
}

/** GET /calendar/<secret>.ics. A wrong secret, one that has ended and a path that never was are answered alike. */
export function calendarAddress(ground: Ground): Router {
  const [places, calendars] = [new Buckets(ration.place), new Buckets(ration.calendar)];
  const router = express.Router();
  router.get('/calendar/:secret.ics', async (request: HttpRequest, response: Response, next) => {
    const hash = hashOf(String(request.params['secret']));
    if (!places.take(request.socket.remoteAddress ?? '') || !calendars.take(hash.toString('base64'))) return void response.status(429).set('retry-after', '60').end();
    const feed = await feedBehind(ground, hash);
    const calendar = feed && (await read(ground, feed));
    if (calendar === undefined) return next();
    response.set('content-type', 'text/calendar; charset=utf-8').set('content-disposition', 'inline; filename="golden-thread.ics"').send(calendar);
  });
  return router;
}
