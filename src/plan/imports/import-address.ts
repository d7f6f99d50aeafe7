import express, { type ErrorRequestHandler, type NextFunction, type Request as HttpRequest, type Response, type Router } from 'express';
import { OperationTypeNode } from 'graphql';
import { capacityOf, credentialsOf, Request, type Ground } from '../../access';
import { HubError } from '../../platform/graphql/errors';
import type { VerifiedToken } from '../../platform/identity/verifier';
import { isProblem } from '../../platform/graphql/problem';
import { answerError } from '../../platform/server/http-answers';
import { crossOrigin } from '../../platform/server/origins';
import type { ServerConfig } from '../../platform/server/surroundings';
import { identify, unauthenticated, type Identifies } from '../../platform/server/identify';
import { DocumentFormat, filesOf } from '../documents/document-format';
import { fillImport } from './fill-import';
import { importById } from './plan-import.loaders';
import { readWord } from './read-word';
import { Unreadable } from './unreadable';

interface Serving extends Identifies {
  readonly ground: Ground;
  readonly config: ServerConfig;
}
/** Pictures and all: a plan of forty pages has a hundredth of it. */
const MOST_BYTES = 10 * 1_024 * 1_024;
const { type: WORD } = filesOf[DocumentFormat.WORD];

const notThere = (): HubError => new HubError('NOT_FOUND', 'There is nothing here');
const otherwise = (): HubError => new HubError('BAD_USER_INPUT', `Send the Word file (docx) as it is, as ${WORD}`);

/** Nothing of a file is opened before it is known that it is awaited, of whoever sends it. */
async function mustBeAwaited(request: Request, id: string): Promise<void> {
  const awaited = await request.load(importById, id);
  if (!awaited || awaited.recordedFor !== capacityOf(await request.viewer())) throw notThere();
  await request.pause();
}

type Known = Response<unknown, { token: VerifiedToken }>;
type Step = (asked: HttpRequest, response: Known, next: NextFunction) => Promise<void>;

/** Goes on, or answers what stands in the way. */
const orRefuses = (step: Step): Step => async (asked, response, next) => {
  try {
    await step(asked, response, next);
  } catch (error) {
    if (error instanceof HubError) answerError(response, error);
    else next(error);
  }
};
const identified = (serving: Serving): Step => async (asked, response, next) => {
  const token = await identify(serving, asked.headers.authorization);
  if (!token) throw unauthenticated();
  response.locals.token = token;
  next();
};
const filled = ({ ground }: Serving): Step => async (asked, response) => {
  const request = new Request(ground, credentialsOf(response.locals.token, { actingFor: asked.get('x-acting-for') || undefined, kind: OperationTypeNode.MUTATION }));
  try {
    response.json(await taken(request, String(asked.params['id']), asked.body as unknown));
  } catch (error) {
    await request.close('failed');
    throw error instanceof Unreadable ? new HubError('BAD_USER_INPUT', error.message) : error;
  }
};

async function taken(request: Request, planImportId: string, file: unknown): Promise<object> {
  await mustBeAwaited(request, planImportId);
  if (!Buffer.isBuffer(file)) throw otherwise();
  const filling = await fillImport(request, { planImportId, file, pieces: await readWord(file) });
  await request.close();
  if (isProblem(filling)) throw new HubError('CONFLICT', filling.message);
  return { planImportId, pieces: filling.pieceCount };
}

const tooLarge: ErrorRequestHandler = (error: { type?: string }, _asked, response, next) => {
  if (error.type !== 'entity.too.large') return next(error);
  answerError(response, new HubError('TOO_LARGE', `The file is too large: at most ${MOST_BYTES / 1_024 / 1_024} MB`, { mostBytes: MOST_BYTES }));
};

/** PUT /imports/<id>, with the token of whoever made ready for it. Of a stranger no file is taken at all. */
export function importAddress(serving: Serving): Router {
  const router = express.Router();
  router.all('/imports/:id', crossOrigin(serving.config));
  router.put('/imports/:id', orRefuses(identified(serving)), express.raw({ type: WORD, limit: MOST_BYTES }), tooLarge, orRefuses(filled(serving)));
  return router;
}
