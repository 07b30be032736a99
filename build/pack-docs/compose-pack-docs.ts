import { toJSONSchema } from 'zod';

import { factsSchema } from '../../headquarters/policy-tool/facts-schema.ts';
import { PACK_ISSUE_REASONS } from '../../shared/policy/pack-issue.ts';
import { policyPackSchema } from '../../shared/policy/schema.ts';
import { listFields } from './list-fields.ts';
import type { JsonSchema } from './list-fields.ts';

/** Between these lines the page is written by the generator; around them by people. */
const BEGIN = '<!-- fields: written by npm run docs:packs -->';
const END = '<!-- end of fields -->';

/** Citations stand everywhere and are explained once, in the text around the tables. */
const CITATION = /\.(rule|also|rules)(\[\])?\??$/;

/** The page with the table of fields as the schema has them now. */
export function composePackDocs(page: string): string {
  const [head, rest] = page.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined)
    throw new Error(`The page has no lines [${BEGIN}] and [${END}]`);
  return `${head}${BEGIN}\n\n${composeTables()}\n${END}${tail}`;
}

/** The JSON Schema of the facts that `policy explain` takes. */
export function composeFactsSchema(): string {
  return `${JSON.stringify(toJSONSchema(factsSchema, { io: 'input', reused: 'ref' }), null, 2)}\n`;
}

function composeTables(): string {
  const schema = toJSONSchema(policyPackSchema, { io: 'input' }) as JsonSchema;
  const sections = Object.entries(schema.properties ?? {});
  const required = schema.required ?? [];
  const tables = sections.map(([name, section]) => {
    const rows = listFields(section, name, required.includes(name))
      .filter(({ path }) => !CITATION.test(path))
      .map(({ path, type, values }) => `| \`${path}\` | ${type} | ${values} |`);
    return [`### ${name}`, '', '| field | type | values |', '| --- | --- | --- |', ...rows, ''].join('\n');
  });
  const reasons = PACK_ISSUE_REASONS.map((reason) => `\`${reason}\``).join(', ');
  return [...tables, '### What a validation can say', '', reasons, ''].join('\n');
}
