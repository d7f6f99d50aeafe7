import { connectionOf } from '../platform/graphql/connection';
import { Child } from './child.entity';
import { Organisation } from './organisation.entity';

export const ChildConnection = connectionOf(Child, 'Children that you may know of.');
export const OrganisationConnection = connectionOf(Organisation, 'Organisations.');
