import { initial } from './0001-initial.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const ALL_MIGRATIONS: readonly Migration[] = [initial];
