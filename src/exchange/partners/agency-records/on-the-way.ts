import type { FactInput } from '../../../people';
import { nothingSaved, type FileReport } from '../../import-report';
import { codeOfAuthority } from '../../known-authorities';
import { refusal, type Finding } from '../../reading/finding';
import type { SentFile } from '../../sent-files';
import { agencyWord } from './agencies';
import type { AgencyDelivery } from './agency-fact';
import type { Cast } from './cast';
import { readAgencyRecord } from './read-agency-records';
import { sentFacts } from './sent-facts';

/** One file on its way: what it says, and what was found in it. */
export interface OnTheWay {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly delivery?: AgencyDelivery;
  readonly facts: readonly FactInput[];
}

/** A licence or a note that lies beside the records is none of them. */
export const recordsAmong = (files: readonly SentFile[]): readonly SentFile[] => {
  const records = files.filter(({ name }) => /\.json$/i.test(name));
  return records.length > 0 ? records : files;
};

/** What a file says; a file that is no record says nothing. */
export function take({ name, bytes }: SentFile): OnTheWay {
  const reading = readAgencyRecord(name, bytes);
  if (!reading.ok) return { name, findings: reading.findings, facts: [] };
  const { delivery } = reading;
  const { facts, findings } = sentFacts(delivery);
  return { name, delivery, facts, findings: [...delivery.findings, ...findings] };
}

/** The readers know the published authorities only; the hub may know the one that a file names all the same. */
export function withoutKnownAuthorities(file: OnTheWay, { knownAuthorities }: Cast): OnTheWay {
  const isKnown = (path: string | undefined): boolean => {
    const value = file.delivery?.facts.find((fact) => fact.path === path)?.value;
    return typeof value === 'string' && codeOfAuthority(knownAuthorities, value) !== undefined;
  };
  return { ...file, findings: file.findings.filter(({ code, path }) => code !== 'UNKNOWN_AUTHORITY' || !isKnown(path)) };
}

/** A file of which nothing is delivered, and why. */
export const turnedBack = ({ name, findings }: OnTheWay, reason: string): FileReport => ({
  file: name,
  of: 'facts',
  read: 0,
  ...nothingSaved,
  findings: [...findings, refusal('UNEXPECTED_RECORD', reason)],
});

/** Why a file cannot be delivered at all; undefined when it can. */
export function obstacle({ delivery }: OnTheWay, { agencies, strangers }: Cast): string | undefined {
  if (!delivery) return undefined;
  if (!agencies.has(delivery.domain)) return `Say which organisation of ${agencyWord[delivery.domain]} this comes from, by its code.`;
  if (strangers.has(delivery)) {
    return 'This record is about another child: neither the last name nor the date of birth is that of the child with these numbers.';
  }
  return undefined;
}

/** A file that could not be read at all. */
export const unreadable = ({ name, findings }: OnTheWay): FileReport => ({ file: name, of: 'facts', read: 0, ...nothingSaved, findings });
