import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { ServerConfig } from './surroundings';

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const isLoopback = (origin: string): boolean => URL.canParse(origin) && loopback.has(new URL(origin).hostname);

/** Whether pages of a web origin may call the hub. Programs send no origin: they are known by their token alone. */
export function isWelcome({ publicUrl, allowedOrigins, production }: ServerConfig, origin: string | undefined): boolean {
  if (origin === undefined) return true;
  if (origin === new URL(publicUrl).origin || allowedOrigins.includes(origin)) return true;
  return !production && isLoopback(origin);
}

/** Tells browsers which pages may read an answer. */
export function sayWhoMayRead(config: ServerConfig, { headers: { origin } }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'Origin');
  if (origin === undefined || !isWelcome(config, origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'x-request-id');
}

/** Tells browsers which pages may read the answers, and answers their question beforehand. */
export const crossOrigin =
  (config: ServerConfig): RequestHandler =>
  (request, response, next) => {
    sayWhoMayRead(config, request, response);
    if (request.method !== 'OPTIONS') return next();
    response.set({
      'access-control-allow-methods': 'GET, POST, PUT',
      'access-control-allow-headers': 'authorization, content-type, x-acting-for',
      'access-control-max-age': '600',
    });
    response.status(204).end();
  };
