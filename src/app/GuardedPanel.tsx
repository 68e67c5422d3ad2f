import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { translate } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import './GuardedPanel.css';

interface GuardedPanelProps {
  readonly title: string;
  readonly className: string;
  readonly children: ReactNode;
}

function failureOf(title: string, className: string) {
  return ({ resetErrorBoundary }: FallbackProps) => (
    <Panel title={title} className={className}>
      <div className="panel-failed" role="alert">
        <p>{translate('panels.failed', { title })}</p>
        <button type="button" className="button panel-restore" onClick={resetErrorBoundary}>
          {translate('panels.restore')}
        </button>
      </div>
    </Panel>
  );
}

/**
 * A panel that may load later, and may fail: the others stay alive, and this one offers to be
 * restored. While it loads, an empty panel of the same size keeps its place.
 */
export function GuardedPanel({ title, className, children }: GuardedPanelProps) {
  return (
    <ErrorBoundary fallbackRender={failureOf(title, className)}>
      <Suspense
        fallback={
          <Panel title={title} className={className}>
            <p className="panel-loading">{translate('panels.loading')}</p>
          </Panel>
        }
      >
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}
