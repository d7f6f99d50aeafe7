import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { readIsoDate } from '../dates';

const textOf = (node: ValueNode, name: string): string => {
  if (node.kind === Kind.STRING) return node.value;
  throw new GraphQLError(`${name} is written as a text`, { extensions: { code: 'BAD_USER_INPUT' } });
};

const day = (value: unknown): string => {
  const read = typeof value === 'string' ? readIsoDate(value) : undefined;
  if (read?.ok) return read.date;
  const reason = read ? read.reason : 'a date is written as a text, as 2026-09-14';
  throw new GraphQLError(reason, { extensions: { code: 'BAD_USER_INPUT' } });
};

/** A day of the calendar in England, with no time and no zone: dates decide ages and statutory limits. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day in the calendar, as 2026-09-14. No time, no zone.',
  serialize: String,
  parseValue: day,
  parseLiteral: (node) => day(textOf(node, 'A date')),
});

export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in time, ISO 8601 in UTC, as 2026-09-14T08:30:00.000000Z.',
  serialize: String,
  parseValue: String,
  parseLiteral: (node) => textOf(node, 'A moment'),
});

/** Opaque and sealed: it says where to go on, and nothing about what lies between. */
export const Cursor = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'Where to go on from. Opaque; keep it as it came.',
  serialize: String,
  parseValue: String,
  parseLiteral: (node) => textOf(node, 'A cursor'),
});
