import { whoMay } from '../access';
import { buildHubSchema } from '../hub';
import { printFile } from './printed-file';

buildHubSchema();
printFile('docs/who-may.md', whoMay());
