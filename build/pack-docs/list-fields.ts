/** As much of JSON Schema as zod writes for packs. */
export type JsonSchema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly const?: string | number | boolean;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** One row of the page: where, of what type, which values. */
export type Field = { readonly path: string; readonly type: string; readonly values: string };

/** Every field below a part of a schema, in its order; `[]` stands for each member of a list, `?` for what may be left out. */
export function listFields(schema: JsonSchema, path: string, isRequired: boolean): readonly Field[] {
  const own = `${path}${isRequired ? '' : '?'}`;
  const variants = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null');
  const isNullable = (schema.anyOf ?? []).some(({ type }) => type === 'null');
  if (variants.length === 1) return mark(listFields(variants[0] ?? {}, path, isRequired), isNullable);
  if (variants.length > 1) {
    const all = variants.flatMap((variant) => listFields(variant, path, isRequired));
    return mark([...new Map(all.map((field) => [JSON.stringify(field), field])).values()], isNullable);
  }
  if (schema.items !== undefined) {
    return [{ path: own, type: 'list', values: '' }, ...listFields(schema.items, `${path}[]`, true)];
  }
  if (schema.properties !== undefined) {
    const { properties, required = [] } = schema;
    return [
      { path: own, type: 'object', values: '' },
      ...Object.entries(properties).flatMap(([name, field]) =>
        listFields(field, `${path}.${name}`, required.includes(name)),
      ),
    ];
  }
  return [{ path: own, type: schema.type ?? 'text', values: describeValues(schema) }];
}

/** What may be null says so once, at its head. */
function mark(fields: readonly Field[], isNullable: boolean): readonly Field[] {
  const [first, ...rest] = fields;
  if (first === undefined || !isNullable) return fields;
  return [{ ...first, type: `${first.type} or null` }, ...rest];
}

function describeValues({ enum: among, const: only, pattern, format, minimum, maximum }: JsonSchema): string {
  if (among !== undefined) return among.map((value) => `\`${value}\``).join(', ');
  if (only !== undefined) return `\`${String(only)}\``;
  if (format !== undefined) return format;
  if (pattern !== undefined) return `\`${pattern.replaceAll('|', '\\|')}\``;
  // Zod bounds whole numbers by what a double can hold; that is no rule of ours.
  const bounds = [
    minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? '' : `from ${minimum}`,
    maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : `to ${maximum}`,
  ];
  return bounds.filter((bound) => bound !== '').join(' ');
}
