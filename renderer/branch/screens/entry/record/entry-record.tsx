import type { EntryView } from '../../../../data/branch-store.ts';
import { ConsequencesSection } from './consequences-section.tsx';
import { CustomerSection } from './customer-section.tsx';
import { JudgementSection } from './judgement-section.tsx';
import { NotifiedSection } from './notified-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { RelationsSection } from './relations-section.tsx';
import { TasksSection } from './tasks-section.tsx';

/** What was done with the matter beyond its telling, each kind in a part of its own, in the order in which it comes up. */
export function EntryRecord({ view }: { readonly view: EntryView }) {
  const { entry } = view;
  return (
    <>
      <NotifiedSection view={view} />
      <JudgementSection entry={entry} />
      <TasksSection entry={entry} />
      <PapersSection entry={entry} />
      <CustomerSection entry={entry} />
      <ConsequencesSection entry={entry} />
      <RelationsSection entry={entry} />
    </>
  );
}
