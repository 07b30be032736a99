import type { BenchLine } from '../judge-bench.ts';
import { selectPercentile } from '../percentile.ts';
import { MOTIONS } from './scroll-api.ts';
import type { MotionRound } from './scroll-api.ts';
import type { ScrollResult } from './run-scroll-bench.ts';

/** No frame but the first is longer, milliseconds (performance 2). */
const FRAME_MS = 50;

/** Every figure of scrolling with the target it is held to, the plain list beside it. */
export function judgeScroll(results: readonly ScrollResult[]): readonly BenchLine[] {
  return results.flatMap((result) => [
    ...MOTIONS.flatMap((motion) =>
      judgeMotion(result.stored, motion, result.lists.register[motion], result.lists.plain[motion]),
    ),
    judgeLongest(result.stored, 'wheel while checking', result.whileChecking),
  ]);
}

function judgeMotion(
  stored: number,
  motion: string,
  register: MotionRound,
  plain: MotionRound,
): readonly BenchLine[] {
  const frame = (share: number): BenchLine => {
    const [ours, bare] = [register, plain].map(({ frames }) => selectPercentile(frames, share)) as [
      number,
      number,
    ];
    return {
      id: `${motion}, frame p${share * 100} / plain`,
      stored,
      measured: ours / bare,
      unit: 'x',
      target: null,
      holds: null,
      detail: `${ours.toFixed(1)} / ${bare.toFixed(1)} ms`,
    };
  };
  const blank = register.framesWithBlank / register.frames.length;
  const full = [0.5, 1].map((share) => selectPercentile(register.untilFull, share).toFixed(0));
  return [
    frame(0.5),
    frame(0.95),
    judgeLongest(stored, motion, register, plain),
    {
      id: `${motion}, blank at rest`,
      stored,
      measured: register.blankAtRest,
      unit: 'rows',
      target: 0,
      holds: register.blankAtRest === 0,
      detail: `${(100 * blank).toFixed(1)} % of frames blank; full after p50 ${full[0]}, longest ${full[1]} ms`,
    },
  ];
}

function judgeLongest(stored: number, id: string, register: MotionRound, plain?: MotionRound): BenchLine {
  const measured = Math.max(...register.frames);
  const over = register.frames.filter((ms) => ms > FRAME_MS).length;
  const beside = plain === undefined ? '' : `; plain ${Math.max(...plain.frames).toFixed(0)} ms`;
  return {
    id: `${id}, longest frame`,
    stored,
    measured,
    unit: 'ms',
    target: FRAME_MS,
    holds: measured <= FRAME_MS,
    detail: `${over} of ${register.frames.length} over, ${register.longTasks.length} long tasks${beside}`,
  };
}
