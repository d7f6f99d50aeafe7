import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildHubSchema } from '../hub';
import { printFile } from './printed-file';

printFile('schema.graphql', `${printSchema(lexicographicSortSchema(buildHubSchema()))}\n`);
