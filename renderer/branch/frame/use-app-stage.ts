import { useCallback, useEffect, useState } from 'react';

import type { DeviceState, Session } from '../../../shared/bridge/desktop-api.ts';
import type { BranchStore, OpenBranchStore } from '../../data/branch-store.ts';
import { StoreTooNewFault, StoreUnavailableFault } from '../../data/store-faults.ts';
import { enterHouse } from '../../i18n/house.ts';
import { getDesktop } from './desktop.ts';

export type KnownDevice = Extract<DeviceState, { kind: 'sample' | 'enrolled' }>;

/** How far the application has come since it was opened. */
export type AppStage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'first-run' }
  | { readonly kind: 'sign-in'; readonly device: KnownDevice }
  | { readonly kind: 'opening'; readonly device: KnownDevice; readonly session: Session }
  | { readonly kind: 'open'; readonly session: Session; readonly store: BranchStore }
  /**
   * Too new: a newer version wrote the store, and opening it here would drop what that one added. Unavailable: the browser's
   * database did not open; the journal is untouched.
   */
  | { readonly kind: 'fault'; readonly cause: 'store-too-new' | 'store-unavailable' | 'other' };

export type AppStageControl = {
  readonly stage: AppStage;
  readonly enter: (device: DeviceState) => void;
  readonly signedIn: (session: Session) => void;
  readonly signOut: () => void;
  readonly retry: () => void;
};

function classifyFault(error: unknown): Extract<AppStage, { kind: 'fault' }>['cause'] {
  if (error instanceof StoreTooNewFault) return 'store-too-new';
  return error instanceof StoreUnavailableFault ? 'store-unavailable' : 'other';
}

async function findStage(): Promise<AppStage> {
  const desktop = getDesktop();
  const device = await desktop.device.getState({});
  if (!device.ok) return { kind: 'fault', cause: 'other' };
  enterHouse(device.value.kind === 'fresh' ? null : device.value.packId);
  if (device.value.kind === 'fresh') return { kind: 'first-run' };
  const session = await desktop.session.get({});
  if (!session.ok) return { kind: 'fault', cause: 'other' };
  return session.value === null
    ? { kind: 'sign-in', device: device.value }
    : { kind: 'opening', device: device.value, session: session.value };
}

/**
 * First run, sign-in, the store opening, the book open: one stage after another.
 *
 * The working store belongs to a session: it is opened after the sign-in and closed at the sign-out.
 */
export function useAppStage(openBranchStore: OpenBranchStore): AppStageControl {
  const [stage, setStage] = useState<AppStage>({ kind: 'starting' });
  const fault = useCallback((error: unknown) => {
    reportError(error);
    setStage({ kind: 'fault', cause: classifyFault(error) });
  }, []);
  const retry = useCallback(() => {
    setStage({ kind: 'starting' });
    findStage().then(setStage, fault);
  }, [fault]);
  useEffect(() => {
    findStage().then(setStage, fault);
  }, [fault]);

  useEffect(() => {
    if (stage.kind !== 'opening') return;
    let isWanted = true;
    openBranchStore(stage.session).then(
      (store) => (isWanted ? setStage({ kind: 'open', session: stage.session, store }) : store.close()),
      (error: unknown) => (isWanted ? fault(error) : reportError(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [stage, openBranchStore, fault]);

  const enter = useCallback((device: DeviceState) => {
    enterHouse(device.kind === 'fresh' ? null : device.packId);
    setStage(device.kind === 'fresh' ? { kind: 'first-run' } : { kind: 'sign-in', device });
  }, []);
  const signedIn = useCallback((session: Session) => {
    setStage((last) => (last.kind === 'sign-in' ? { kind: 'opening', device: last.device, session } : last));
  }, []);
  const signOut = useCallback(() => {
    if (stage.kind !== 'open') return;
    const { store } = stage;
    getDesktop()
      .session.signOut({})
      .then(() => {
        store.close();
        setStage({ kind: 'sign-in', device: store.device });
      })
      .catch(fault);
  }, [stage, fault]);
  return { stage, enter, signedIn, signOut, retry };
}
