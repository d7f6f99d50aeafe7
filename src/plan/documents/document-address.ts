import express, { type Request as HttpRequest, type Response, type Router } from 'express';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import { capacityOf, credentialsOf, Request, type Ground } from '../../access';
import { HubError } from '../../platform/graphql/errors';
import { answerError } from '../../platform/server/http-answers';
import { crossOrigin } from '../../platform/server/origins';
import type { ServerConfig } from '../../platform/server/surroundings';
import { identify, unauthenticated, type Identifies } from '../../platform/server/identify';
import { readersOf } from './document-in-hand';
import { filesOf } from './document-format';
import type { PlanDocument } from './plan-document.entity';
import { documentById } from './plan-document.loaders';
import { DocumentState } from './plan-document.states';
import { hashOfReading } from './reading';
import { NothingToRead, PlanReader, type Copied } from './read-for-document';

interface Serving extends Identifies {
  readonly ground: Ground;
  readonly config: ServerConfig;
  readonly schema: GraphQLSchema;
}
interface Kept {
  readonly document: PlanDocument;
  readonly content: Buffer;
  readonly copied: Copied;
}

const notThere = (): HubError => new HubError('NOT_FOUND', 'There is nothing here');
const readsDifferently = (): HubError => new HubError('CONFLICT', 'The plan, or what may be read of it, is not what it was when this was made: ask for it anew');

/** What was made for this person, in this capacity, and is still to be had. */
async function kept(request: Request, id: string): Promise<Kept> {
  const document = await request.load(documentById, id);
  const { tx, viewer } = await request.entered();
  if (document?.state !== DocumentState.READY || document.recordedFor !== capacityOf(viewer)) throw notThere();
  const [file] = await tx.query<{ content: Buffer }>(
    'SELECT f.content FROM plan_document_file f JOIN plan_document d ON d.id = f.document_id WHERE d.id = $1 AND d.expires_at > $2', [id, request.ground.clock.now()]);
  const readers = await readersOf(tx, id);
  if (!file || !readers) throw notThere();
  const { planId, planVersionId } = document;
  return { document, content: file.content, copied: { planId, planVersionId, ...readers } };
}

async function found(request: Request, id: string): Promise<Kept> {
  try {
    const found = await kept(request, id);
    await request.close();
    return found;
  } catch (error) {
    await request.close('failed');
    throw error;
  }
}

/** What is handed out must be what would be made now, with the rights of now: read again as it leaves, and written down as read. */
async function asItLeaves({ ground, schema }: Serving, request: Request, id: string): Promise<Kept> {
  const taken = await found(request, id);
  const reading = await new PlanReader(ground, schema).read(taken.copied).catch((error: unknown) => {
    throw error instanceof NothingToRead ? notThere() : error;
  });
  if (hashOfReading(reading) !== taken.document.readingHash) throw readsDifferently();
  return taken;
}

/** GET /documents/<id>, with the token of whoever it was made for. */
export function documentAddress(serving: Serving): Router {
  const router = express.Router();
  router.all('/documents/:id', crossOrigin(serving.config));
  router.get('/documents/:id', async (asked: HttpRequest, response: Response, next) => {
    try {
      const token = await identify(serving, asked.headers.authorization);
      if (!token) throw unauthenticated();
      const request = new Request(serving.ground, credentialsOf(token, { actingFor: asked.get('x-acting-for') || undefined, kind: OperationTypeNode.QUERY }));
      const { document, content } = await asItLeaves(serving, request, String(asked.params['id']));
      const { type, extension } = filesOf[document.format];
      response.set({ 'content-type': type, 'content-disposition': `attachment; filename="plan.${extension}"` }).send(content);
    } catch (error) {
      if (error instanceof HubError) return answerError(response, error);
      next(error);
    }
  });
  return router;
}
