/**
 * One question to a worker of its own, which ends with the answer. Null when there is none in time: what the worker is given comes from
 * outside, and may have been made to keep it busy. Throws when the worker itself cannot start.
 */
export async function askOnce<Answer>(
  worker: Worker,
  question: unknown,
  patienceMs: number,
): Promise<Answer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer | null>();
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
  worker.addEventListener('error', ({ message }) =>
    reject(new Error(`The worker did not start [${message}]`)),
  );
  const timer = setTimeout(() => resolve(null), patienceMs);
  worker.postMessage(question);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
