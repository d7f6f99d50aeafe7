import express, { type Router } from 'express';

/** Whether the server is on its way out. */
export interface Gate {
  closing: boolean;
}

const patienceMs = 2_000;

/** Live: the process turns. Ready: it gives correct answers, and means to go on doing so. */
export function health(gate: Gate, ready: () => Promise<boolean>): Router {
  const router = express.Router();
  router.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  router.get('/health/ready', async (_request, response) => {
    const isReady = !gate.closing && (await within(patienceMs, ready));
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : gate.closing ? 'closing' : 'not ready' });
  });
  return router;
}

/** A question that hangs is answered with no: a load balancer does not wait either. */
async function within(ms: number, ask: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, ms, false)));
  try {
    return await Promise.race([ask(), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
