import { join } from 'node:path';
import express, { type Request, type Response, type Router } from 'express';

/** GraphiQL at GET /graphql, served from node_modules alone: it works without a network. For development only. */
export function queryPage(): Router {
  const router = express.Router();
  for (const [name, file] of assets) {
    router.get(
      `/graphiql/${name}`,
      (_request, response) => void response.set('cache-control', 'private, max-age=3600').sendFile(file(), { dotfiles: 'allow' }),
    );
  }
  router.get('/graphiql/page.js', (_request, response) => void response.type('js').send(script));
  router.get('/graphql', (request, response, next) => (wantsPage(request) ? sendPage(response) : next()));
  return router;
}

const beside = (manifest: string, ...path: string[]): string => join(manifest, '..', ...path);
const assets: readonly (readonly [string, () => string])[] = [
  ['react.js', () => beside(require.resolve('react/package.json'), 'umd', 'react.production.min.js')],
  ['react-dom.js', () => beside(require.resolve('react-dom/package.json'), 'umd', 'react-dom.production.min.js')],
  ['graphiql.js', () => beside(require.resolve('graphiql/package.json'), 'graphiql.min.js')],
  ['graphiql.css', () => beside(require.resolve('graphiql/package.json'), 'graphiql.min.css')],
];

const wantsPage = (request: Request): boolean => request.accepts(['json', 'html']) === 'html';

function sendPage(response: Response): void {
  response.set('content-security-policy', pagePolicy).type('html').send(page);
}

// The editor writes style elements of its own, and its style sheet carries its fonts and pictures within it.
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Golden Thread: ask the hub</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>html, body, #page { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <div id="page">One moment…</div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/page.js"></script>
  </body>
</html>
`;

const welcome = `# Ask the hub. \`npm run token\` lists the demo people; \`npm run token -- <name>\` prints a token.
# Put it under Headers below:  { "authorization": "Bearer <token>" }
# Subscriptions use the same header.

{
  __typename
}
`;

const script = `const socketUrl = new URL('/graphql', location.href.replace(/^http/, 'ws')).href;
const fetcher = GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: socketUrl });
ReactDOM.createRoot(document.getElementById('page')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: ${JSON.stringify(welcome)},
    defaultHeaders: ${JSON.stringify('{\n  "authorization": ""\n}')},
    defaultEditorToolsVisibility: 'headers',
    isHeadersEditorEnabled: true,
  }),
);
`;
