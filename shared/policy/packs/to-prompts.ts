import type { Condition, PolicyPack } from '../schema.ts';

type Prompt = PolicyPack['prompts'][number];
/** One sentence: its key in the texts, what kind it is, the rules it says, and when it is shown (always, where left out). */
type PromptLine = readonly [key: string, kind: Prompt['kind'], rules: readonly string[], when?: Condition];

/** The sentences of one step, in the order they are shown. */
export function toPrompts(stage: Prompt['stage'], lines: readonly PromptLine[]): Prompt[] {
  return lines.map(([key, kind, rules, when]) => ({
    key,
    stage,
    kind,
    when: when ?? null,
    rules: [...rules],
  }));
}
