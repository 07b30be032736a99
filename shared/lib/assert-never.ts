/** Closes a switch over a union: compiles only when every member was handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member of a closed union [${JSON.stringify(value)}]`);
}
