import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { codeOf, errorCodes, HubError, maskError, type ErrorCode } from '../../../src/platform/graphql/errors';
import type { Log } from '../../../src/platform/log';

const said: unknown[] = [];
const hear = (...words: unknown[]): void => void said.push(words);
const log: Log = { debug: hear, info: hear, warn: hear, error: hear, child: () => log };
const masking = { log, hideSuggestions: true };
const located = (originalError: Error): GraphQLError => new GraphQLError(originalError.message, { path: ['plan'], originalError });

describe('what leaves the hub of an error', () => {
  it('is never the words of one that was not meant for the client', () => {
    const anyError = fc
      .oneof(fc.string({ minLength: 3 }), fc.constantFrom('isPrototypeOf', 'constructor', '__proto__'))
      .chain((words) =>
        fc.constantFrom<unknown>(
          new Error(words),
          new TypeError(words),
          new GraphQLError(words),
          new GraphQLError(words, { extensions: { code: words } }),
          located(new Error(words)),
          located(new GraphQLError(words, { extensions: { code: 'BAD_USER_INPUT', value: words } })),
          new HubError('INTERNAL', words),
          words,
        ),
      );
    fc.assert(
      fc.property(anyError, (error) => {
        const { message, extensions } = maskError(error, masking);
        expect({ message, extensions }).toEqual({
          message: 'Something went wrong',
          extensions: { code: 'INTERNAL', reference: expect.any(String) },
        });
      }),
    );
  });

  it('is all of one that was, however deep it lies', () => {
    const error = located(located(new HubError('CONFLICT', 'Changed meanwhile', { presentVersion: 3 })));
    expect(maskError(error, masking)).toEqual({
      message: 'Changed meanwhile',
      path: ['plan'],
      extensions: { code: 'CONFLICT', presentVersion: 3 },
    });
  });

  it('cannot be given a code by its facts', () => {
    expect(maskError(new HubError('FORBIDDEN', 'No', { code: 'OK' }), masking).extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it.each(['57P01', '08006', '53300', '40001', '40P01', 'ECONNREFUSED', 'ETIMEDOUT'])('asks to try again after %s', (code) => {
    const error = located(Object.assign(new Error('host=10.0.0.7'), { code }));
    expect(maskError(error, masking)).toEqual({
      message: 'The hub cannot answer just now; try again in a moment',
      path: ['plan'],
      extensions: { code: 'UNAVAILABLE', reference: expect.any(String) },
    });
  });

  it.each(['23505', '42P01', '22P02'])('is masked after %s', (code) => {
    expect(codeOf(located(Object.assign(new Error('duplicate key'), { code })))).toBe('INTERNAL');
  });

  it('suggests names only where the schema may be known', () => {
    const error = () =>
      new GraphQLError('Cannot query field "hello". Did you mean "help" or "hello"?', {
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      });
    expect(maskError(error(), masking).message).toBe('Cannot query field "hello".');
    expect(maskError(error(), { ...masking, hideSuggestions: false }).message).toContain('Did you mean');
  });

  it('is on one list, each with a status and a level', () => {
    for (const code of Object.keys(errorCodes) as ErrorCode[]) {
      expect(maskError(new HubError(code, 'words'), masking).extensions).toMatchObject({ code });
      expect(errorCodes[code].status).toBeGreaterThanOrEqual(400);
    }
  });
});
