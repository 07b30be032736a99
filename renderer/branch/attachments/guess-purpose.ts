import type { EvidencePurpose } from '../../../shared/domain/vocabulary.ts';
import { isAudioType, isImageType } from '../../../shared/evidence/media-type.ts';
import type { MediaType } from '../../../shared/evidence/media-type.ts';

/** What is still looked for: the scan of a letter, which is one file, or photographs of a paper page, which may be several. */
export type WantedPurpose = Extract<EvidencePurpose, 'letter-scan' | 'paper-page'>;

/** What a file is most likely for; a person changes it before it is recorded. */
export function guessPurpose(type: MediaType, wanted: WantedPurpose | null): EvidencePurpose {
  if (isAudioType(type)) return 'recording';
  if (wanted !== null) return wanted;
  return isImageType(type) ? 'photo' : 'other';
}
