/** Every citation inside a piece of policy data: what stands under `rule`, `rules` and `also`. */
export function listCitations(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: readonly [string, unknown]) =>
    ['rule', 'rules', 'also'].includes(key)
      ? [member].flat().filter((each) => typeof each === 'string')
      : listCitations(member),
  );
}
