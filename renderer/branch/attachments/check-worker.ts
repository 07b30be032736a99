import { checkFile } from '../../../shared/evidence/check-file.ts';
import type { ChosenFile } from '../../../shared/evidence/check-file.ts';

/** The part of a worker's own scope that this uses; the compiler configuration of pages does not know workers. */
type WorkerScope = {
  addEventListener(type: 'message', listener: (event: MessageEvent<ChosenFile>) => void): void;
  postMessage(answer: ReturnType<typeof checkFile>): void;
};

const scope = globalThis as unknown as WorkerScope;
scope.addEventListener('message', ({ data }) => scope.postMessage(checkFile(data)));
