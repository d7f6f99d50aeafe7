import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { ServerConfig } from './surroundings';

const always = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};
const aYearOverTls = { 'strict-transport-security': 'max-age=31536000' };

/** On every answer: what the hub says is kept by nobody, framed by nobody and read as nothing but what it is. */
export function secures({ production }: ServerConfig): (response: ServerResponse) => void {
  const headers = Object.entries(production ? { ...always, ...aYearOverTls } : always);
  return (response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
}

export function securityHeaders(config: ServerConfig): RequestHandler {
  const secure = secures(config);
  return (_request, response, next) => {
    secure(response);
    next();
  };
}
