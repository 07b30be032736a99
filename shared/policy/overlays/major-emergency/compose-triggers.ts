import type { Trigger } from '../../../domain/vocabulary.ts';
import type { EmergencyRules } from '../../schema/emergency-rules.ts';

/** C-43: no plan says what is major, so all take the list of FIVE-10 with what EM4-06 and EM6-05 add; head office may change it. */
const MAJOR: readonly Trigger[] = [
  'fire',
  'lift-trapped',
  'explosion',
  'power-cut',
  'flooding',
  'theft-or-destruction',
  'crime',
  'collective',
  'main-equipment',
  'structure-damage',
  'multi-department',
  'violating-operation',
  'heavy-loss',
];

/** The common list, in which what the variant itself names cites the variant. */
export function composeTriggers(
  own: Readonly<Partial<Record<Trigger, string>>> = {},
): EmergencyRules['triggers'] {
  return MAJOR.map((trigger) => ({ trigger, rule: own[trigger] ?? 'C-43' }));
}
