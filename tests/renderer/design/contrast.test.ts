// Words in the tokens' colours are readable in both modes: at least 4.5:1 (interface, Tokens).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../../../renderer/design/tokens.css', import.meta.url), 'utf8');
const WORDS = ['ink', 'ink-2', 'ink-3', 'seal', 'amber-ink', 'jade', 'slate'] as const;
const GROUNDS = ['paper', 'paper-2', 'sheet'] as const;
const TINTS = [
  ['seal', 'seal-tint'],
  ['amber-ink', 'amber-tint'],
  ['jade', 'jade-tint'],
  ['slate', 'slate-tint'],
  ['ink', 'slate-tint'],
  ['on-slate', 'slate'],
  ['on-slate', 'seal'],
  ['on-slate', 'jade'],
  ['slip-ink', 'slip'],
] as const;

function readTokens(selector: string): ReadonlyMap<string, string> {
  const [, block = ''] = CSS.split(`${selector} {`);
  const body = block.slice(0, block.indexOf('\n}'));
  return new Map(
    [...body.matchAll(/--bb-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function computeLuminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function computeContrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [computeLuminance(one), computeLuminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const MODES = [
  ['light', readTokens(':root')],
  ['dark', readTokens(":root[data-mantine-color-scheme='dark']")],
] as const;

describe.each(MODES)('%s', (_mode, tokens) => {
  const pairs = [...WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground] as const)), ...TINTS];

  it.each(pairs)('%s on %s has 4.5:1', (word, ground) => {
    const contrast = computeContrast(tokens.get(word) ?? '', tokens.get(ground) ?? '');
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });
});
