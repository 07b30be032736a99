import { useMergedRef } from '@mantine/hooks';
import { useRef } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';

import { LineInput } from './line-input.tsx';
import { usePartialValue } from './use-partial-value.ts';

export type LineInstantProps = Omit<ComponentPropsWithRef<typeof LineInput>, 'type' | 'unit' | 'max'> & {
  /** A day alone, or a day with its hour and minute. */
  readonly part?: keyof typeof NATIVE;
};

/** The last year that has four digits: without an end the browser takes six, which no instant has. */
const NATIVE = {
  date: { type: 'date', max: '9999-12-31' },
  instant: { type: 'datetime-local', max: '9999-12-31T23:59' },
} as const;

/**
 * A line for a point in time. One that is half filled in says so, and keeps its form from being sent.
 *
 * The language stands on the field itself: the browser orders year, month and day while the field is in no page yet.
 */
export function LineInstant({ part = 'instant', problem, ref, ...input }: LineInstantProps) {
  const { t, i18n } = useTranslation('common');
  const field = useRef<HTMLInputElement>(null);
  const isPartial = usePartialValue(field);
  return (
    <LineInput
      {...input}
      {...NATIVE[part]}
      lang={i18n.language}
      ref={useMergedRef(field, ref)}
      problem={isPartial ? t(`partial.${part}`) : problem}
    />
  );
}
