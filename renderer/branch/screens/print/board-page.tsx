import { useTranslation } from 'react-i18next';

import { composeHotlineBoard } from '../../../../shared/domain/hotline-board.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { RefusalNote } from '../../../design/refusal-note.tsx';
import { useSettings } from '../../frame/settings.tsx';
import { usePrintReady } from './use-print-ready.ts';
import './board.css';

/** The board that hangs in the hall: the unit, and the number to complain by, to be read from across it (BANK-10). */
export function BoardPage() {
  const { t } = useTranslation('print');
  const { unit, policy } = useBranchStore();
  const { settings } = useSettings();
  const board = composeHotlineBoard(unit, settings.hotline, policy);
  // What is refused is not printed: the shell waits in vain and says so.
  usePrintReady(board.ok);
  if (!board.ok) return <RefusalNote refusal={board.error} />;
  return (
    <main className="board">
      <p className="board-unit">{board.value.unitName}</p>
      <h1>{t('boardTitle')}</h1>
      <p className="board-number">{board.value.hotline}</p>
      <p className="board-lead">{t('boardLead')}</p>
    </main>
  );
}
