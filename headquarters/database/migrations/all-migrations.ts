import { initial } from './0001-initial.ts';
import { departments } from './0002-departments.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const ALL_MIGRATIONS: readonly Migration[] = [initial, departments];
