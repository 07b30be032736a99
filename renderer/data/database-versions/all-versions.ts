import type { DatabaseVersion } from './database-version.ts';
import { VERSION_1 } from './version-1.ts';
import { VERSION_2 } from './version-2.ts';
import { VERSION_3 } from './version-3.ts';

/** Every layout that was ever shipped, oldest first. */
export const DATABASE_VERSIONS: readonly DatabaseVersion[] = [VERSION_1, VERSION_2, VERSION_3];

/** The layout this application writes. */
export const NEWEST_VERSION = VERSION_3.version;
