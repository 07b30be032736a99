import { readFileSync, writeFileSync } from 'node:fs';

import { composePackDocs, composeFactsSchema } from './pack-docs/compose-pack-docs.ts';

/** Writes the parts of docs/ that follow from schemas: `npm run docs:packs`. A test fails while they differ. */
const PAGE = 'docs/policy-packs.md';
const FACTS = 'docs/policy-facts.schema.json';

writeFileSync(PAGE, composePackDocs(readFileSync(PAGE, 'utf8')));
writeFileSync(FACTS, composeFactsSchema());
console.log(`${PAGE}, ${FACTS}: written`);
