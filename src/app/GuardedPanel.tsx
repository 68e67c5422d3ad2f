import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { translate } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { Later } from '../ui/Later.tsx';
import './GuardedPanel.css';

interface GuardedPanelProps<Loaded> {
  readonly title: string;
  readonly className: string;
  readonly load: () => Promise<Loaded>;
  /** The panel, made of what was loaded. */
  readonly children: (loaded: Loaded) => ReactNode;
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
 * A panel that loads later, and may fail: the others stay alive, and this one offers to be restored.
 * While it loads, an empty panel of the same size keeps its place.
 */
export function GuardedPanel<Loaded>({
  title,
  className,
  load,
  children,
}: GuardedPanelProps<Loaded>) {
  const empty = (
    <Panel title={title} className={className}>
      <p className="panel-loading">{translate('panels.loading')}</p>
    </Panel>
  );
  return (
    <ErrorBoundary fallbackRender={failureOf(title, className)}>
      <Later load={load} fallback={empty}>
        {children}
      </Later>
    </ErrorBoundary>
  );
}
