import type { PlantedFault } from './planted-fault.ts';

/** A fault does not fit the module any more, which is for whoever changed the module to put right. */
export class FaultDoesNotApplyError extends Error {
  override readonly name = 'FaultDoesNotApplyError';

  constructor({ id, file, find }: PlantedFault, times: number) {
    super(
      `Fault [${id}]: its text stands ${times} times in ${file}, not once. Give the fault the text that the rule has now, or another fault of the same kind: ${find}`,
    );
  }
}

/** The module's text with the fault in it. Throws {@link FaultDoesNotApplyError} unless it applies exactly once. */
export function plantFault(source: string, fault: PlantedFault): string {
  const parts = source.split(fault.find);
  if (parts.length !== 2) throw new FaultDoesNotApplyError(fault, parts.length - 1);
  return parts.join(fault.replace);
}

/** The line, from one, on which the fault is planted. */
export function findFaultLine(source: string, { find }: PlantedFault): number {
  return source.slice(0, source.indexOf(find)).split('\n').length;
}
