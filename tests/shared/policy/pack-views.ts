import type { ClockLength, FormRule, PolicyPack } from '../../../shared/policy/schema.ts';

/** The lengths of a pack's terms as a table says them: `liq.handle: 3 working-day hard LIQ-13`. */
export function listTerms(pack: PolicyPack): readonly string[] {
  return pack.clocks.map(({ key, length, softness, rule, when }) => {
    const region = when?.regions === undefined ? '' : ` ${when.regions.join('+')}`;
    return `${key}${region}: ${toLengthText(length)} ${softness} ${rule}`;
  });
}

/** The jobs of the ladder with where they stand: `3 department-head branch`. */
export function listLevels(pack: PolicyPack): readonly string[] {
  return pack.ladder.map(({ level, role, scope }) => `${level} ${role} ${scope}`);
}

/** The term of that key, which must be there. */
export function findClock(pack: PolicyPack, key: string): PolicyPack['clocks'][number] {
  const clock = pack.clocks.find((each) => each.key === key);
  if (clock === undefined) throw new Error(`The pack [${pack.id}] has no clock [${key}]`);
  return clock;
}

/** The form of that key, which must be there. */
export function findForm(pack: PolicyPack, key: FormRule['form']): FormRule {
  const form = pack.forms.find((each) => each.form === key);
  if (form === undefined) throw new Error(`The pack [${pack.id}] has no form [${key}]`);
  return form;
}

function toLengthText(length: ClockLength): string {
  if ('amount' in length) return `${length.amount} ${length.unit}`;
  return length.unit === 'time-of-day' ? length.time : length.unit;
}
