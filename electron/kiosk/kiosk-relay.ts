import { randomUUID } from 'node:crypto';

import type { Outcome } from '../../shared/bridge/desktop-api.ts';
import { KIOSK_ANSWER_SCHEMAS } from '../../shared/bridge/kiosk-api.ts';
import type { KioskAnswer, KioskAsking, KioskQuestion } from '../../shared/bridge/kiosk-api.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';

/** Longest the window of the staff may take: a save on a busy disk takes one second. */
const ANSWER_LIMIT_MS = 15_000;
/** Most questions at once: one person stands at the kiosk, so more than this is not a person. */
const OPEN_LIMIT = 20;

export type KioskRelay = {
  ask(question: KioskQuestion): Promise<Outcome<unknown>>;
  answer(answer: KioskAnswer): Outcome<null>;
  /** Nobody answers any more: whoever waits is told. */
  drop(): void;
};

type Open = { readonly question: KioskQuestion; readonly settle: (outcome: Outcome<unknown>) => void };

const UNAVAILABLE = refusal('kiosk-unavailable');

/** Carries what the kiosk asks to the window of the staff, and back what the schema of the question lets through. */
export function createKioskRelay(options: {
  readonly send: (asking: KioskAsking) => void;
  readonly limitMs?: number;
}): KioskRelay {
  const open = new Map<string, Open>();
  return {
    ask(question) {
      if (open.size >= OPEN_LIMIT) return Promise.resolve(fail(UNAVAILABLE));
      const askingId = randomUUID();
      const { promise, resolve } = Promise.withResolvers<Outcome<unknown>>();
      const timer = setTimeout(() => resolve(fail(UNAVAILABLE)), options.limitMs ?? ANSWER_LIMIT_MS);
      open.set(askingId, { question, settle: resolve });
      options.send({ askingId, question });
      return promise.finally(() => {
        clearTimeout(timer);
        open.delete(askingId);
      });
    },
    answer({ askingId, outcome }) {
      const asked = open.get(askingId);
      if (asked === undefined) return fail(refusal('wrong-state'));
      asked.settle(toKioskOutcome(asked.question, outcome));
      return ok(null);
    },
    drop() {
      for (const { settle } of open.values()) settle(fail(UNAVAILABLE));
    },
  };
}

/** The value without anything that its schema does not name; of a refusal its reason alone, since details may name people. */
function toKioskOutcome({ type }: KioskQuestion, outcome: KioskAnswer['outcome']): Outcome<unknown> {
  if (!outcome.ok) return fail(refusal(outcome.error.reason));
  const parsed = KIOSK_ANSWER_SCHEMAS[type].safeParse(outcome.value);
  return parsed.success ? ok(parsed.data) : fail(UNAVAILABLE);
}
