import { useTranslation } from 'react-i18next';

import { useBranchStore } from '../../data/branch-store-provider.tsx';
import { PLAIN_ROUTES } from './routes.ts';
import { findKeys } from './shortcuts.ts';
import { useSettings } from './settings.tsx';
import { navigate } from './use-route.ts';

/** One line of the palette. `words` is what typing is compared with. */
export type PaletteAction = {
  readonly id: string;
  readonly group: 'go' | 'do';
  readonly label: string;
  readonly words: string;
  readonly keys: readonly string[];
  readonly run: () => void;
};

/** Actions whose words contain every word typed. */
export function filterPaletteActions(
  actions: readonly PaletteAction[],
  query: string,
): readonly PaletteAction[] {
  const typed = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return actions.filter(({ words }) => typed.every((word) => words.includes(word)));
}

/** Every page and every action, in the current language; also found by the name of the page in the address. */
export function usePaletteActions(): readonly PaletteAction[] {
  const { t } = useTranslation('branch-frame');
  const store = useBranchStore();
  const { settings, put } = useSettings();
  const change = (values: Parameters<typeof put>[0]) => () => void put(values).catch(reportError);
  const pages = PLAIN_ROUTES.map((route): PaletteAction => ({
    id: route,
    group: 'go',
    label: t(route),
    words: `${t(route)} ${route}`.toLowerCase(),
    keys: findKeys(route),
    run: () => navigate({ kind: route }),
  }));
  const deed = (id: string, label: string, run: () => void): PaletteAction => ({
    id,
    group: 'do',
    label,
    words: `${label} ${id}`.toLowerCase(),
    keys: [],
    run,
  });
  return [
    ...pages,
    deed('sync-now', t('palette.syncNow'), () => void store.syncNow().catch(reportError)),
    deed('light', t('palette.light'), change({ colourScheme: 'light' })),
    deed('dark', t('palette.dark'), change({ colourScheme: 'dark' })),
    deed('large-print', t('palette.largePrint'), change({ isLargePrint: !settings.isLargePrint })),
  ];
}
