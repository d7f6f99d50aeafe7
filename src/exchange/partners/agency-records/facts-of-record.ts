import { readDate } from '../../../platform/dates';
import { doubt, type Finding } from '../../reading/finding';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../reading/json';
import { pointerStep } from '../../reading/json-scan';
import type { AgencyFact, NotHeld } from './agency-fact';
import type { AgencyDomain, FieldRule, Parts } from './fact-rule';
import { mostRestricted, type FactKey } from './fact-table';
import { fitOf } from './plain-shape';
import { doubtsAbout, isNothing, whyUnstorable } from './sent-values';

/** A record as far as the table knows it; without fields it is a record that the table does not know. */
export interface KnownRecord {
  readonly domain: AgencyDomain;
  readonly record: string;
  readonly fields?: readonly FieldRule[];
}

/** What a field, or a part of one, comes to. */
interface Said {
  readonly facts: readonly AgencyFact[];
  readonly findings: readonly Finding[];
}
const nothing: Said = { facts: [], findings: [] };
const together = (said: readonly Said[]): Said => ({
  facts: said.flatMap(({ facts }) => facts),
  findings: said.flatMap(({ findings }) => findings),
});

/** A field that is being read: whose it is, where it stands and what is in it. */
interface Sent {
  readonly of: KnownRecord;
  readonly path: string;
  readonly value: JsonValue;
  /** The entry that this is a remark about. */
  readonly about?: string;
}
const within = (sent: Sent, step: string | number, value: JsonValue): Sent => ({ ...sent, path: sent.path + pointerStep(step), value });
const sameField = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function factOf({ of, path, value, about }: Sent, { key, category }: Pick<FieldRule, 'key' | 'category'>): AgencyFact {
  const audience = of.domain === 'POLICE' ? 'POLICE' : category;
  return { domain: of.domain, record: of.record, path, key: key as FactKey, category: audience, value, ...(about ? { about } : {}) };
}

/** Kept, but for the fewest readers: nobody has foreseen what it may say. */
const unrecognised = (sent: Sent): AgencyFact => factOf(sent, { key: 'UNRECOGNISED', category: mostRestricted[sent.of.domain] });
const unknownField = (sent: Sent): Said => ({
  facts: [unrecognised(sent)],
  findings: [doubt('UNKNOWN_FIELD', 'This field is not known: it was kept for the fewest readers.', { path: sent.path })],
});
const wrongShape = (sent: Sent): Said => ({
  facts: [unrecognised(sent)],
  findings: [doubt('WRONG_TYPE', 'This is not what belongs here: it was kept for the fewest readers.', { path: sent.path })],
});

function plainField(sent: Sent, rule: FieldRule): Said {
  if (typeof rule.shape !== 'string') return nothing;
  const fit = fitOf(rule.shape, sent.value);
  if (fit.fit === 'foreign') return wrongShape(sent);

  const otherwise = fit.fit === 'near' ? [doubt(fit.code, fit.reason, { path: sent.path })] : [];
  return { facts: [factOf(sent, rule)], findings: [...otherwise, ...doubtsAbout(rule, sent.value, sent.path)] };
}

/** Whether a part may travel with its entry, and what is to be said of it. */
function judgePart(part: Sent, name: string, parts: Parts): Said & { readonly belongs: boolean } {
  const shape = Object.entries(parts).find(([expected]) => sameField(expected, name))?.[1];
  if (isNothing(part.value)) return { ...nothing, belongs: shape !== undefined };
  if (!shape) return { ...unknownField(part), belongs: false };

  const fit = fitOf(shape, part.value);
  if (fit.fit === 'foreign') return { ...wrongShape(part), belongs: false };
  const findings = fit.fit === 'near' ? [doubt(fit.code, fit.reason, { path: part.path })] : [];
  return { facts: [], findings, belongs: true };
}

function dayOf(entry: JsonObject, dated: string | undefined): { readonly happenedOn?: string } {
  const text = Object.entries(entry).find(([name]) => dated && sameField(name, dated))?.[1];
  const day = readDate(typeof text === 'string' ? text : '');
  return day.ok ? { happenedOn: day.date } : {};
}

interface EntryShape {
  readonly parts: Parts;
  readonly dated?: string;
}
function entryField(sent: Sent, rule: FieldRule, { parts, dated }: EntryShape): Said {
  if (!isJsonObject(sent.value)) return wrongShape(sent);
  const judged = Object.entries(sent.value).map(([name, value]) => ({
    name,
    value,
    said: judgePart(within(sent, name, value), name, parts),
  }));
  const known = Object.fromEntries(judged.filter(({ said }) => said.belongs).map(({ name, value }) => [name, value]));
  const own = isNothing(known) ? [] : [{ ...factOf({ ...sent, value: known }, rule), ...dayOf(known, dated) }];
  return together([{ facts: own, findings: [] }, ...judged.map(({ said }) => said)]);
}

/** A risk that names nobody would hang over everybody, so the fact says with it who it is about. */
function withNames(said: Said, { key, field, named = [] }: FieldRule, entries: readonly (readonly [string, JsonValue])[]): Said {
  const names = entries.filter(([name, value]) => typeof value === 'string' && named.some((one) => sameField(one, name)));
  const facts = said.facts.map((fact) =>
    fact.key === key ? { ...fact, value: Object.fromEntries([...names, [field, fact.value]]) } : fact,
  );
  return { ...said, facts };
}

interface ListShape extends EntryShape {
  readonly apart?: readonly FieldRule[];
}
/** An entry of a list is a fact, and what is held apart about it (a risk about a person) is another. */
function itemField(item: Sent, rule: FieldRule, shape: ListShape): Said {
  if (isNothing(item.value)) return nothing;
  if (!isJsonObject(item.value)) return wrongShape(item);

  const apartRule = (name: string): FieldRule | undefined => shape.apart?.find(({ field }) => sameField(field, name));
  const entries = Object.entries(item.value);
  const own = Object.fromEntries(entries.filter(([name]) => !apartRule(name)));
  const apart = entries.map(([name, value]) => {
    const ownRule = apartRule(name);
    return ownRule ? withNames(fieldOf({ ...within(item, name, value), about: item.path }, ownRule), ownRule, entries) : nothing;
  });
  return together([entryField({ ...item, value: own }, rule, shape), ...apart]);
}

function listField(sent: Sent, rule: FieldRule, shape: ListShape): Said {
  if (!isJsonList(sent.value)) return wrongShape(sent);
  return together(sent.value.map((value, index) => itemField(within(sent, index, value), rule, shape)));
}

function fieldOf(sent: Sent, rule: FieldRule): Said {
  if (isNothing(sent.value)) return nothing;
  if (typeof rule.shape === 'string') return plainField(sent, rule);
  return rule.shape.kind === 'one' ? entryField(sent, rule, rule.shape) : listField(sent, rule, rule.shape);
}

function topField(sent: Sent, name: string): Said {
  const rule = sent.of.fields?.find(({ field }) => sameField(field, name));
  if (rule) return fieldOf(sent, rule);
  if (isNothing(sent.value)) return nothing;
  return sent.of.fields ? unknownField(sent) : { facts: [unrecognised(sent)], findings: [] };
}

function namedTwice(content: JsonObject): readonly Finding[] {
  const seen = new Set<string>();
  return Object.keys(content).flatMap((name) => {
    const isSecond = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return isSecond
      ? [doubt('DUPLICATE_FIELD', 'This field stands twice, in other capitals; both were kept.', { path: pointerStep(name) })]
      : [];
  });
}

/** Known fields with nothing in them. */
export const notHeldIn = (content: JsonObject, of: KnownRecord): readonly NotHeld[] =>
  Object.entries(content)
    .filter(([, value]) => isNothing(value))
    .flatMap(([name, value]) => {
      const rule = of.fields?.find(({ field }) => sameField(field, name));
      if (!rule) return [];
      const { path, key, category } = factOf({ of, path: pointerStep(name), value }, rule);
      return [{ path, key, category }];
    });

/** Takes a record apart into facts. What cannot be kept at all is refused, fact by fact. */
export function factsOfRecord(content: JsonObject, of: KnownRecord): Said {
  const said = together(Object.entries(content).map(([name, value]) => topField({ of, path: pointerStep(name), value }, name)));
  const judged = said.facts.map((fact) => ({ fact, refused: whyUnstorable(fact.value, fact.path) }));
  return {
    facts: judged.filter(({ refused }) => !refused).map(({ fact }) => fact),
    findings: [...namedTwice(content), ...said.findings, ...judged.flatMap(({ refused }) => refused ?? [])],
  };
}
