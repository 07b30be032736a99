import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useBranchStore } from '../../data/branch-store-provider.tsx';
import { BranchSpine } from './branch-spine.tsx';
import { CommandPalette } from './command-palette.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { focusSearchField } from './focus-search-field.ts';
import { HelpPanel } from './help-panel.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { openPalette } from './palette-store.ts';
import { Rail } from './rail.tsx';
import { toHash } from './routes.ts';
import type { Route } from './routes.ts';
import type { Shortcut } from './shortcuts.ts';
import { TitleBar } from './title-bar.tsx';
import { useShellCommands } from './use-shell-commands.ts';
import { useTrayCounts } from './use-tray-counts.ts';
import { useWorkNotices } from './use-work-notices.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { navigate } from './use-route.ts';
import classes from './branch-frame.module.css';

type BranchFrameProps = {
  readonly route: Route;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
};

/** The frame around every page: spine, index, bar, palette, keys. */
export function BranchFrame({ route, onSignOut, children }: BranchFrameProps) {
  const { t } = useTranslation('branch-frame');
  const store = useBranchStore();
  const [isMapOpen, setIsMapOpen] = useState(false);
  const open = useCallback((opens: NonNullable<Shortcut['opens']>) => {
    if (opens === 'map') setIsMapOpen(true);
    else if (opens === 'palette') openPalette();
    else if (opens === 'search') focusSearchField();
    else navigate({ kind: opens });
  }, []);
  useTrayCounts();
  useWorkNotices();
  useShortcuts(open);
  useShellCommands({ open, onSignOut, onSyncNow: () => void store.syncNow().catch(reportError) });
  const pageKey = toHash(route);
  useEffect(() => enterPage(), [pageKey]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#page" onClick={focusPage}>
        {t('skip')}
      </a>
      <BranchSpine unitName={null} />
      <Rail current={route.kind} />
      <TitleBar className={classes.bar} onSignOut={onSignOut} />
      <main id="page" className={classes.page} tabIndex={-1}>
        <FaultBoundary key={pageKey}>{children}</FaultBoundary>
      </main>
      <CommandPalette />
      <HelpPanel page={route.kind} />
      <KeyboardMap isOpen={isMapOpen} onClose={() => setIsMapOpen(false)} />
    </div>
  );
}

/** A new page starts at its top, and the keyboard is in it, unless the page itself put it somewhere better. */
function enterPage(): void {
  const page = document.querySelector<HTMLElement>('#page');
  if (page === null) return;
  page.scrollTo(0, 0);
  if (!page.contains(document.activeElement)) page.focus({ preventScroll: true });
}

function focusPage(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#page')?.focus();
}
