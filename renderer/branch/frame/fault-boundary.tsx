import { Button } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { FaultNote } from '../../design/fault-note.tsx';

type FaultBoundaryProps = { readonly children: ReactNode };
type FaultBoundaryState = { readonly hasFault: boolean };

/** Keeps a broken page from taking the frame with it. A class because React asks for one here. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { hasFault: false };

  static getDerivedStateFromError(): FaultBoundaryState {
    return { hasFault: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFault) return this.props.children;
    return <FaultPage onRetry={() => this.setState({ hasFault: false })} />;
  }
}

/** A page that did not open: what is safe, what to do. */
export function FaultPage({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div style={{ paddingBlock: '1.5rem', maxInlineSize: '48rem' }}>
      <FaultNote
        title={t('faultTitle')}
        body={t('faultBody')}
        action={
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        }
      />
    </div>
  );
}
