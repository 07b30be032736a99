import { useTranslation } from 'react-i18next';

import type { PageState } from '../../../../shared/domain/month-page.ts';
import { Mark } from '../../../design/mark.tsx';

/** How a page stands, in a word: signed, waiting for a signature, or still being written. */
export function PageStateMark({ state, isDue }: { readonly state: PageState; readonly isDue: boolean }) {
  const { t } = useTranslation('pages');
  if (state === 'signed') return <Mark tone="jade">{t('state.signed')}</Mark>;
  if (state === 'added') return <Mark tone="amber">{t('state.added')}</Mark>;
  return isDue ? (
    <Mark tone="slate" shape="open">
      {t('state.unsigned')}
    </Mark>
  ) : (
    <Mark tone="quiet" shape="none">
      {t('state.writing')}
    </Mark>
  );
}
