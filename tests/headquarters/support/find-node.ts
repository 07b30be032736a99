import { join } from 'node:path';

/** The Node version of the project, whatever version runs the tests: child processes run TypeScript directly. */
export function findNode(): string {
  return join(import.meta.dirname, '..', '..', '..', 'node_modules', '.bin', 'node');
}
