import { useTranslation } from 'react-i18next';

import { isUntranscribed } from '../../shared/domain/book-page.ts';

/** What an entry says, for a reader: of words that are ink alone so far, that they are (BOOK-2); the sign in their place is for programs. */
export function useWrittenWords(): (content: string) => string {
  const { t } = useTranslation('common');
  return (content) => (isUntranscribed(content) ? t('handwritten') : content);
}
