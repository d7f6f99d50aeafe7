import type { NewService } from '../../../plan';
import { readIsoDate } from '../../../platform/dates';
import { doubt, refusal, type Finding, type Report } from '../../reading/finding';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../reading/json';

const LONGEST = 20_000;
const listIn = (value: JsonValue | undefined): readonly JsonObject[] => (isJsonList(value) ? value.filter(isJsonObject) : []);
const objectIn = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});
/** PostgreSQL keeps neither a NUL nor half of a character. */
const textIn = (value: JsonValue | undefined): string | null =>
  (typeof value === 'string' ? value.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\ufffd').trim().slice(0, LONGEST) : '') || null;
const said = (...texts: readonly (string | null)[]): string[] => [...new Set(texts.filter((text): text is string => text !== null))];

function ageIn(service: JsonObject, name: string, { path, report }: Place): number | null {
  const age = service[name];
  if (age === undefined || age === null) return null;
  if (typeof age === 'number' && age >= 0 && age <= 150) return Math.floor(age);
  report(doubt('NOT_A_NUMBER', 'An age is a number of years; it was left out.', { path: `${path}/${name}`, sent: JSON.stringify(age) }));
  return null;
}
function dayIn(service: JsonObject, name: string, { path, report }: Place): string | null {
  const sent = textIn(service[name]);
  if (!sent) return null;
  const read = readIsoDate(sent.slice(0, 10));
  if (read.ok) return read.date;
  report(doubt('IMPOSSIBLE_DATE', 'This is no day; it was left out.', { path: `${path}/${name}`, sent }));
  return null;
}
interface Place {
  readonly path: string;
  readonly report: Report;
}

const placeOf = (location: JsonObject): NewService['places'][number] => {
  const address = listIn(location.addresses)[0] ?? {};
  const lines = ['address_1', 'address_2', 'city', 'region'].flatMap((name) => textIn(address[name]) ?? []);
  return {
    name: textIn(location.name), address: lines.join(', ') || null, postcode: textIn(address.postal_code),
    accessibility: listIn(location.accessibility).flatMap((each) => textIn(each.description) ?? []),
  };
};
const feeOf = ({ option, amount, amount_description: per }: JsonObject): string | null => {
  const words = [textIn(option), typeof amount === 'number' ? `£${amount}` : null, textIn(per)].filter(Boolean);
  return words.length > 0 ? words.join(', ') : null;
};

/** A service as the hub keeps it. Who answers the telephone there is left out: nobody who works there has been asked. */
function serviceOf(service: JsonObject, place: Place, { id, name }: { readonly id: string; readonly name: string }): NewService {
  // cspell:disable-next-line -- the format’s own word
  const { organization: giver } = service;
  return {
    sourceId: id, name, description: textIn(service.description), givenBy: textIn(objectIn(giver).name), status: textIn(service.status) ?? 'active',
    url: textIn(service.url), email: textIn(service.email), alert: textIn(service.alert), assuredOn: dayIn(service, 'assured_date', place),
    minimumAge: ageIn(service, 'minimum_age', place), maximumAge: ageIn(service, 'maximum_age', place),
    fees: said(textIn(service.fees), ...listIn(service.cost_options).map(feeOf)),
    times: said(...listIn(service.schedules).map(({ description }) => textIn(description))),
    areasServed: said(...listIn(service.service_areas).map((area) => textIn(area.name))),
    topics: said(...listIn(service.attributes).map((attribute) => textIn(objectIn(attribute.taxonomy_term).name))),
    languages: said(...listIn(service.languages).map((language) => textIn(language.name) ?? textIn(language.code))),
    places: listIn(service.service_at_locations).map(({ location }) => placeOf(objectIn(location))),
  };
}

function readService(sent: JsonValue, { path, report }: Place): NewService | undefined {
  if (!isJsonObject(sent)) return void report(refusal('NOT_AN_OBJECT', 'A service is a record { … }.', { path }));
  const [id, name] = [textIn(sent.id), textIn(sent.name)];
  if (id && name) return serviceOf(sent, { path, report }, { id, name });
  return void report(refusal('MISSING_VALUE', 'A service has an `id` and a `name` (Open Referral UK 3.0); this one was left out.', { path }));
}

/** The services in what was sent: one of them, a list, or a page with `contents`, as an Open Referral UK directory answers it. */
function* sentServices(sent: JsonValue): Generator<readonly [JsonValue, string]> {
  if (isJsonList(sent)) for (const [at, each] of sent.entries()) yield [each, `/${at}`];
  else if (isJsonObject(sent) && isJsonList(sent.contents)) for (const [at, each] of sent.contents.entries()) yield [each, `/contents/${at}`];
  else yield [sent, ''];
}

/** Reads services in the form of Open Referral UK 3.0. Of two with one id the first stands. */
export function readServices(sent: JsonValue): { readonly services: readonly NewService[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const services = new Map<string, NewService>();
  for (const [each, path] of sentServices(sent)) {
    const service = readService(each, { path, report: (finding) => findings.push(finding) });
    if (service && services.has(service.sourceId)) findings.push(refusal('DUPLICATE_ROW', 'Another service of this delivery has the same id; that one stands.', { path, sent: service.sourceId }));
    else if (service) services.set(service.sourceId, service);
  }
  return { services: [...services.values()], findings };
}
