import { useEffect, useRef } from 'react';

import type { KioskAsking } from '../../../shared/bridge/kiosk-api.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import { fail } from '../../../shared/lib/result.ts';
import { useBranchStore } from '../../data/branch-store-provider.tsx';
import { getDesktop } from '../frame/desktop.ts';
import { useSession } from '../frame/session.tsx';
import { useSettings } from '../frame/settings.tsx';
import { answerKiosk } from './answer-kiosk.ts';
import type { KioskHost } from './answer-kiosk.ts';

/** Nothing to see: while customers write in the hall, this hidden window reads and writes in the kiosk's stead. */
export function KioskAnswers() {
  const store = useBranchStore();
  const session = useSession();
  const { language } = useSettings().settings;
  const host = useRef<KioskHost>({ store, session, language });
  useEffect(() => {
    host.current = { store, session, language };
  });
  useEffect(() => getDesktop().kiosk.onAsked((asking) => void answer(asking, host.current)), []);
  return null;
}

async function answer({ askingId, question }: KioskAsking, host: KioskHost): Promise<void> {
  const outcome = await answerKiosk(question, host).catch((cause: unknown) => {
    reportError(cause);
    return fail(refusal('kiosk-unavailable'));
  });
  await getDesktop().kiosk.answer({ askingId, outcome }).catch(reportError);
}
