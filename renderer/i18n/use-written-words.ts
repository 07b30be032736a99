import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { isUntranscribed } from '../../shared/domain/book-page.ts';

/** What somebody wrote, for a reader: of words that are handwriting alone so far, that they are (BOOK-2); the sign in their place is for programs. */
export function toWrittenWords(text: string, t: TFunction): string {
  return isUntranscribed(text) ? t('common:handwritten') : text;
}

/** The same, in the language of the screen. */
export function useWrittenWords(): (text: string) => string {
  const { t } = useTranslation('common');
  return (text) => toWrittenWords(text, t);
}
