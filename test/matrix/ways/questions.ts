import { getNamedType, isCompositeType, isEnumType, isRequiredArgument, type GraphQLArgument, type GraphQLField } from 'graphql';
import { schema } from '../../support/hub';
import type { Specimen } from '../oracle/words';
import type { Neighbourhood } from '../world/neighbourhood';
import { selectionOf } from './selection';

/** One way of asking: a name, and the whole text of it. */
export interface Question {
  readonly way: string;
  readonly text: string;
  /** The records that it asks for by their ids, the one that it walks on from first. */
  readonly subjects: readonly Specimen[];
}
/** About nobody's record: public lists, and what is said of oneself. */
const aboutNoRecord = ['organisation', 'organisations', 'me', 'changesFrom', 'provisionGuidance', 'checkWording', 'noticeTemplate', 'attendanceCodes',
  'measureInstruments', 'kindsOfPlan', 'catalogue', 'catalogueEntry', 'localOffer', 'localOfferService'];
/** These have a way of their own. */
const askedElsewhere = ['explainAccess', 'search', 'childByIdentifier', 'whatIf'];
const DEEP = 6;

const subjectOf = (arg: GraphQLArgument, field: GraphQLField<unknown, unknown>): string =>
  arg.name === 'id' ? getNamedType(field.type).name : arg.name.replace(/Id$/, '').replace(/^./, (first) => first.toUpperCase());
const enough = (arg: GraphQLArgument): string => {
  const type = getNamedType(arg.type);
  if (isEnumType(type)) return type.getValues()[0]!.name;
  // The child here is in Year 11 then, and so is on the list of those who move.
  if (arg.name === 'schoolYear') return '2025';
  throw new Error(`no way in knows what to give a query for ${arg.name}`);
};

/** How a field is asked for one record, or for nobody's in particular. */
function asking(field: GraphQLField<unknown, unknown>, record: Specimen | undefined, depth: number): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  const given = field.args
    .filter((arg) => isRequiredArgument(arg))
    .map((arg) => `${arg.name}: ${getNamedType(arg.type).name === 'ID' ? JSON.stringify(record!.id) : enough(arg)}`);
  if (field.args.some(({ name }) => name === 'first')) given.push('first: 100');
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} { ${selectionOf(type, depth)} }`;
}

/** The records that a query can be asked for, if it asks for one. */
function subjectsOf(field: GraphQLField<unknown, unknown>, { garden }: Neighbourhood): Specimen[] | undefined {
  const needed = field.args.find((arg) => isRequiredArgument(arg) && getNamedType(arg.type).name === 'ID');
  if (!needed) return undefined;
  const subjects = garden.ofType(subjectOf(needed, field));
  if (subjects.length === 0) throw new Error(`no way in knows a record for Query.${field.name}`);
  return subjects;
}

/** Every query of the schema: of each record that it can ask for, the first one deeply; every list. */
export function everyQuestion(neighbourhood: Neighbourhood): Question[] {
  const known = [...aboutNoRecord, ...askedElsewhere];
  return Object.values(schema.getQueryType()!.getFields())
    .filter(({ name }) => !known.includes(name))
    .flatMap((field) => {
      const subjects = subjectsOf(field, neighbourhood);
      if (!subjects) return [{ way: `list ${field.name}`, text: `{ answer: ${asking(field, undefined, DEEP)} }`, subjects: [] }];
      const byId = subjects.map((record, at) => `a${at}: ${asking(field, record, 0)}`);
      // A list about a child is not the child.
      const isTheRecord = getNamedType(field.type).name === subjects[0]!.type;
      return [
        {
          way: `nested ${field.name}`,
          text: `{ answer: ${asking(field, subjects[0], DEEP)} }`,
          subjects: isTheRecord ? subjects.slice(0, 1) : [],
        },
        { way: `by id ${field.name}`, text: `{ ${byId.join(' ')} }`, subjects: isTheRecord ? subjects : [] },
      ];
    });
}
