import { serverAudits } from 'graphql-http';
import { smallHub } from './small-hub';

/** What the specification recommends and Apollo decides otherwise: malformed operations are answered with 400, whatever is accepted. */
const knownWarnings = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

it('speaks GraphQL over HTTP as specified', async () => {
  const hub = await smallHub();
  const token = await hub.token();
  const fetchFn = (url: string, options: RequestInit = {}) =>
    fetch(url, { ...options, headers: { ...(options.headers as Record<string, string>), authorization: `Bearer ${token}` } });
  const results = await Promise.all(serverAudits({ url: `${hub.url}/graphql`, fetchFn }).map((audit) => audit.fn()));
  await hub.stop();

  expect(
    results.filter(({ status, name }) => status === 'error' || (status !== 'ok' && name.startsWith('MUST'))).map(({ name }) => name),
  ).toEqual([]);
  expect(
    results
      .filter(({ status }) => status === 'warn')
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...knownWarnings].sort());
});
