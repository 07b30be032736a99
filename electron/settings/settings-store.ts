import { z } from 'zod';

import { COLOUR_SCHEMES, LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { Settings, Unsubscribe } from '../../shared/bridge/desktop-api.ts';
import { SerialQueue } from '../storage/serial-queue.ts';
import { readTextIfPresent, writeAtomically } from '../storage/write-atomically.ts';

/** Version of the file. Raised together with a step in `MIGRATIONS`. */
export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  colourScheme: 'auto',
  isLargePrint: false,
  headOfficeAddress: null,
  hotline: '',
  isNotifying: true,
};

/** Each value falls back by itself: one that a newer or a broken version wrote does not cost the others. */
const settingsSchema = z.object({
  language: z.enum(LANGUAGES).catch(DEFAULT_SETTINGS.language),
  colourScheme: z.enum(COLOUR_SCHEMES).catch(DEFAULT_SETTINGS.colourScheme),
  isLargePrint: z.boolean().catch(DEFAULT_SETTINGS.isLargePrint),
  headOfficeAddress: z.string().nullable().catch(DEFAULT_SETTINGS.headOfficeAddress),
  hotline: z.string().catch(DEFAULT_SETTINGS.hotline),
  isNotifying: z.boolean().catch(DEFAULT_SETTINGS.isNotifying),
});

type Values = Readonly<Record<string, unknown>>;

/** `MIGRATIONS[n]` brings values of version n to n + 1. A step that shipped is never edited. */
const MIGRATIONS: Readonly<Record<number, (values: Values) => Values>> = {};

const fileSchema = z.looseObject({
  settingsVersion: z.int().min(1),
  values: z.record(z.string(), z.unknown()),
});

/** Language, colours, address: what a person sets up and could set up again. Never facts, never secrets. */
export class SettingsStore {
  readonly #path: string;
  readonly #queue = new SerialQueue();
  readonly #listeners = new Set<(settings: Settings) => void>();
  #settings: Settings;

  private constructor(path: string, settings: Settings) {
    this.#path = path;
    this.#settings = settings;
  }

  static async open(path: string): Promise<SettingsStore> {
    return new SettingsStore(path, parseSettings(await readTextIfPresent(path)));
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Changes some settings; on the disk when it returns, and listeners have been told. */
  put(change: Partial<Settings>): Promise<Settings> {
    return this.#queue.run(async () => {
      const next = { ...this.#settings, ...change };
      const file = { settingsVersion: SETTINGS_VERSION, values: next };
      await writeAtomically(this.#path, `${JSON.stringify(file, null, 2)}\n`);
      this.#settings = next;
      for (const listener of this.#listeners) listener(next);
      return next;
    });
  }

  onChange(listener: (settings: Settings) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The settings of a file's text. Text that is no settings file gives the defaults: they are worth less than a start. */
export function parseSettings(text: string | null): Settings {
  const file = fileSchema.safeParse(parseJson(text));
  if (!file.success) return DEFAULT_SETTINGS;
  let values: Values = file.data.values;
  for (let version = file.data.settingsVersion; version < SETTINGS_VERSION; version += 1) {
    const migrate = MIGRATIONS[version];
    if (migrate === undefined) throw new Error(`No step from settings version [${version}]`);
    values = migrate(values);
  }
  return settingsSchema.parse(values);
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
