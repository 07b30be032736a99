import { describe, expect, it } from 'vitest';
import { findRefusedArgument, REFUSED_SWITCHES } from '../../../electron/security/refuse-arguments.ts';

describe('findRefusedArgument', () => {
  it.each(
    REFUSED_SWITCHES.flatMap((name) => [
      `--${name}`,
      `--${name}=1`,
      `-${name}`,
      `/${name}=x`,
      `--${name.toUpperCase()}=1`,
    ]),
  )('[E10] refuses to start with %s', (arg) => expect(findRefusedArgument(['.', arg])).toBe(arg));
  it.each([
    '--inspector-lookalike',
    '/home/user/inspect',
    'inspect',
    '--lang=zh-CN',
    '--hidden',
    'C:\\Users\\x',
    '--',
  ])('starts with %s', (arg) => expect(findRefusedArgument([arg])).toBeNull());
});
