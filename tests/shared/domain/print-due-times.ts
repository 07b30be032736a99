/** A program: prints the due time of every fixture. Run in other time zones by `time-zones.test.ts`. */
import { computeDeadlines } from '../../../shared/domain/compute-deadlines.ts';
import { toLocalTime } from '../../../shared/domain/local-time.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { FACTS, local } from './build-clock-fact.ts';
import { buildPackWithReply, buildUnit } from './build-pack.ts';
import { A5_FIXTURES, FURTHER_FIXTURES } from './day-fixtures.ts';

const lines = [...A5_FIXTURES, ...FURTHER_FIXTURES].map(({ start, length }) => {
  const [deadline] = computeDeadlines([FACTS.received(start)], {
    policy: buildPackWithReply(length),
    unit: buildUnit(),
    calendar: loadChinaCalendar(),
    now: local(start),
  });
  const { on, time } = toLocalTime(deadline!.dueAt);
  return { due: `${on} ${time}`, because: deadline!.because };
});
process.stdout.write(JSON.stringify({ offsetMinutes: new Date(2026, 6, 1).getTimezoneOffset(), lines }));
