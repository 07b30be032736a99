/** How binding a rule's source is: must, should as far as possible, must not, may, and what only informs (policies.md 0.1). */
export const MODALITIES = ['M', 'S', 'P', 'O', 'I'] as const;
export type Modality = (typeof MODALITIES)[number];

/**
 * What a rule asks of the application: **e**nforce it, hold a **v**alue typed by people, take a value from the pack's **c**onfiguration,
 * **g**uide by a prompt, or be there to **r**ead (policies.md 0.1).
 */
export const IMPLEMENTATIONS = ['E', 'V', 'C', 'G', 'R'] as const;
export type Implementation = (typeof IMPLEMENTATIONS)[number];

/** Id, modality and implementation, as they stand in front of the rule in policies.md. */
export type RuleRow = readonly [id: string, modality: Modality, implementation: Implementation];
