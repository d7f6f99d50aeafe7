import { createLog } from '../../src/platform/log';

const logged = (write: (log: ReturnType<typeof createLog>) => void, pretty = false): string => {
  const lines: string[] = [];
  write(createLog({ level: 'info', pretty, destination: { write: (line) => void lines.push(line) } }));
  return lines.join('');
};

describe('the log', () => {
  it('leaves secrets out, however deep they lie and whatever they are called', () => {
    const text = logged((log) => {
      log
        .child({ sessionToken: 'hush' })
        .info({ request: { headers: { Authorization: 'hush', 'x-id': '7' } }, list: [{ password: 'hush' }] }, 'asked');
      log.warn('connected to postgresql://owner:hush@db.test/hub');
      log.error({ url: new URL('postgresql://owner:hush@db.test/hub'), header: 'Bearer hush.hush-hush' }, 'failed');
    });

    expect(text).not.toContain('hush');
    expect(text).toContain('"x-id":"7"');
    expect(text).toContain('postgresql://owner:[secret]@db.test/hub');
  });

  it('never holds what people asked or wrote', () => {
    const text = logged((log) =>
      log.info({ operation: 'reportConcern', body: { text: 'Ottoline' }, variables: { name: 'Ottoline' } }, 'asked'),
    );

    expect(text).not.toContain('Ottoline');
    expect(text).toContain('reportConcern');
  });

  it('tells of an error what helps, and not the row that caused it', () => {
    const cause = Object.assign(new Error('invalid input syntax for type date: "Ottoline"'), { code: '22007' });
    const error = Object.assign(new Error('duplicate key value violates unique constraint "child_upn"', { cause }), {
      code: '23505',
      constraint: 'child_upn',
      detail: 'Key (upn)=(Ottoline) already exists.',
      parameters: ['Ottoline'],
    });
    const text = logged((log) => log.error({ error, within: [error] }, 'a deed failed'));

    expect(text).not.toContain('Ottoline');
    const line = JSON.parse(text) as { error: { code: string; constraint: string; stack: string } };
    expect(line.error).toMatchObject({ code: '23505', constraint: 'child_upn', stack: expect.stringContaining('log.test.ts') });
  });

  it('says only what its level asks for, in JSON or as a line for a person', () => {
    const write = (log: ReturnType<typeof createLog>) => {
      log.debug('too much');
      log.warn({ port: 4000 }, 'the port is taken');
    };

    expect(JSON.parse(logged(write))).toMatchObject({ level: 'warn', port: 4000, msg: 'the port is taken' });
    expect(logged(write, true)).toMatch(/^\d\d:\d\d:\d\d warn {2}the port is taken port=4000\n$/);
  });
});
