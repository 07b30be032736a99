import type { Migration } from './migration.ts';

/** People are of departments, and act for others for a period (HOTEL-12, SIG-3, C-54). */
export const departments: Migration = {
  id: '0002-departments',
  statements: [
    `ALTER TABLE people ADD COLUMN departments text NOT NULL DEFAULT '[]'`,
    `ALTER TABLE people ADD COLUMN acting_for text`,
  ],
};
