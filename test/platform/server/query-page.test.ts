import { smallHub, type SmallHub } from './small-hub';

let hub: SmallHub;
beforeAll(async () => {
  hub = await smallHub();
});
afterAll(() => hub.stop());

const page = () => fetch(`${hub.url}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });

it('opens in a browser, and takes everything it needs from the hub itself', async () => {
  const html = await (await page()).text();
  const needed = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
  expect(needed.length).toBeGreaterThanOrEqual(5);
  for (const path of needed) {
    const { status, headers } = await fetch(hub.url + path);
    expect({ path, status, type: headers.get('content-type') }).toEqual({
      path,
      status: 200,
      type: expect.stringMatching(/javascript|css/),
    });
  }
  expect(html).not.toMatch(/https?:\/\//);
});

it('may run its own scripts only, and reach the hub only', async () => {
  const policy = (await page()).headers.get('content-security-policy');
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
});
