import { CreateAccess20261121T2100 } from './20261121T2100-create-access';
import { CreatePeople20261121T2110 } from './20261121T2110-create-people';

/** In the order in which they run. */
export const migrations = [CreateAccess20261121T2100, CreatePeople20261121T2110];
