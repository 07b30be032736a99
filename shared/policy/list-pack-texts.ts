import type { PackSections } from './overlay-schema.ts';

/** The sections of a pack or overlay that are shown by name; an overlay has only those it brings. */
export type NamedSections = {
  readonly [Section in NamedSection]?: PackSections[Section] | undefined;
};

type NamedSection =
  | 'jobs'
  | 'roles'
  | 'channels'
  | 'forms'
  | 'assignment'
  | 'categories'
  | 'severity'
  | 'clocks'
  | 'duties'
  | 'display'
  | 'prompts'
  | 'penalties'
  | 'departments'
  | 'causes';

/** What a house has words of its own for, whatever its policy: head office, the place itself, and whom its matters go up to. */
export const HOUSE_WORDS = ['office', 'unit', 'above'] as const;

/**
 * Keys of the texts that a pack or overlay needs, below `packs:<id>.`: its name, and the words for everything it names itself. Closed
 * sets that all policies share (channels, severities) have their words elsewhere; jobs, forms and causes have them here, because each
 * institution calls them its own way (C-11).
 *
 * `form.hotel-gap`, `clock.hotel.during`, `holder.marketing`: the group is the kind of thing, the rest its key in the data.
 */
export function listPackTexts(sections: NamedSections): readonly string[] {
  const { roles = [], categories = [], clocks = [], duties = [], display = [] } = sections;
  const { prompts = [], departments = [], causes = [], severity, penalties } = sections;
  const keys = [
    'name',
    ...(sections.jobs === undefined ? [] : HOUSE_WORDS.map((word) => `house.${word}`)),
    ...roles.map(({ role }) => `role.${role}`),
    ...listForms(sections).map((form) => `form.${form}`),
    ...listHolders(sections).map((holder) => `holder.${holder}`),
    ...categories.map(({ key }) => `category.${key}`),
    ...clocks.map(({ key }) => `clock.${key}`),
    ...duties.map(({ key }) => `duty.${key}`),
    ...display.map(({ item }) => `display.${item}`),
    ...prompts.map(({ key }) => `prompt.${key}`),
    ...departments.map(({ key }) => `department.${key}`),
    ...(severity?.notify ?? []).map(({ key }) => `notify.${key}`),
    ...causes.map(({ cause }) => `cause.${cause}`),
    ...causes.map(({ group }) => `causeGroup.${group}`),
    ...causes.flatMap(({ subCodes = [] }) => subCodes.map((key) => `subCode.${key}`)),
    ...(penalties?.attribution ?? []).map(({ key }) => `attribution.${key}`),
  ];
  return [...new Set(keys)];
}

/** Every form that the pack makes anybody fill in, sign or hand over. */
function listForms({ forms = [], channels = [], duties = [], clocks = [], assignment }: NamedSections) {
  return [
    ...forms.map(({ form }) => form),
    ...channels.map(({ form }) => form),
    ...[...duties, ...clocks.flatMap(({ onBreach }) => onBreach)].flatMap(({ form }) => form ?? []),
    ...(assignment?.form == null ? [] : [assignment.form]),
  ];
}

function listHolders({ forms = [] }: NamedSections): readonly string[] {
  return forms.flatMap(({ copies }) => copies.map(({ holder }) => holder));
}
