import type { Kysely } from 'kysely';

import type { WorkingCalendar } from '../shared/domain/calendar.ts';
import type { HeadOfficeSchema } from './database/schema.ts';
import type { HeadOfficeIdentity } from './identity.ts';
import type { Clock, Random } from './ports.ts';
import type { PasswordPolicy } from './security/password-verifier.ts';

/** Everything a request handler may use; built once in `create-server.ts`. */
export type Service = {
  readonly db: Kysely<HeadOfficeSchema>;
  readonly clock: Clock;
  readonly random: Random;
  readonly identity: HeadOfficeIdentity;
  readonly calendar: WorkingCalendar;
  readonly passwordPolicy: PasswordPolicy;
};
