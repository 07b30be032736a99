import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import type { ActionSpec, Scene } from './specs/action-spec.ts';
import type { FormValues } from './specs/field-spec.ts';
import { readValues } from './specs/value-reader.ts';

/**
 * Writes into a form what its rules propose, at the moment the proposal changes and not again: what a person then writes over it stays
 * (a severity that a circumstance raises, the roles that an occasion asks for). A draft that comes back is left as it was.
 */
export function useProposals(form: UseFormReturn<FormValues>, spec: ActionSpec, scene: Scene): void {
  const latest = useRef({ spec, scene });
  useEffect(() => {
    latest.current = { spec, scene };
  }, [spec, scene]);
  useEffect(() => {
    const propose = (values: FormValues) =>
      latest.current.spec.propose?.(latest.current.scene, readValues(values)) ?? {};
    let before = JSON.stringify(propose(form.getValues()));
    return form.subscribe({
      formState: { values: true },
      callback: ({ values, type }) => {
        const proposed = propose(values);
        const after = JSON.stringify(proposed);
        const isNew = after !== before;
        before = after;
        if (!isNew || type !== 'change') return;
        for (const [name, value] of Object.entries(proposed))
          form.setValue(name, value, { shouldDirty: true });
      },
    });
  }, [form]);
}
