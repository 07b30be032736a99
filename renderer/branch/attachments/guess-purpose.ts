import type { EvidencePurpose } from '../../../shared/domain/vocabulary.ts';
import { isAudioType, isImageType } from '../../../shared/evidence/media-type.ts';
import type { MediaType } from '../../../shared/evidence/media-type.ts';

/** What a file is most likely for; a person changes it before it is recorded. `wantsLetter`: a letter whose scan is not there yet. */
export function guessPurpose(
  type: MediaType,
  { wantsLetter }: { readonly wantsLetter: boolean },
): EvidencePurpose {
  if (isAudioType(type)) return 'recording';
  if (wantsLetter) return 'letter-scan';
  return isImageType(type) ? 'photo' : 'other';
}
