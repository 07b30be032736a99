import { fail, ok } from '../lib/result.ts';
import type { ReadFacts } from './file-facts.ts';
import { readUint16Little, readUint32Little } from './read-bytes.ts';
import { listRiffChunks } from './read-riff.ts';

/** PCM, floating point, A-law, mu-law, and the extended header that names one of them: what a browser plays. */
const PLAYABLE: readonly number[] = [0x0001, 0x0003, 0x0006, 0x0007, 0xfffe];
const FORMAT_LENGTH = 16;

/** A WAV recording: a format that is played, and sound in it. */
export function readWav(bytes: Uint8Array): ReadFacts {
  const chunks = listRiffChunks(bytes);
  if (chunks === 'broken' || chunks === 'hides') return fail(chunks);
  const format = chunks.find(({ name }) => name === 'fmt ');
  const sound = chunks.find(({ name }) => name === 'data');
  if (format === undefined || sound === undefined || format.length < FORMAT_LENGTH) return fail('broken');
  if (format.start > sound.start || !PLAYABLE.includes(readUint16Little(bytes, format.start))) {
    return fail('broken');
  }
  const bytesPerSecond = readUint32Little(bytes, format.start + 8);
  if (bytesPerSecond === 0 || sound.length === 0) return fail('broken');
  return ok({ type: 'audio/wav', seconds: sound.length / bytesPerSecond });
}
