import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { translate } from '../i18n/translate.ts';
import { startAfresh } from '../store/browser/persistence.ts';

function Failed() {
  return (
    <main>
      <h1>{translate('panels.app.title')}</h1>
      <p role="alert">{translate('panels.app.failed')}</p>
    </main>
  );
}

/** Begins afresh as soon as it stands in the place of the app. */
function BeginAfresh({ onBegun }: { readonly onBegun: () => void }) {
  useEffect(() => {
    startAfresh();
    onBegun();
  }, [onBegun]);
  return null;
}

/**
 * The app itself. Where it cannot be shown with the state that it has it begins afresh, once: nothing
 * that the browser kept may leave an empty page. If that does not help either, it says so.
 */
export function StartGuard({ children }: { readonly children: ReactNode }) {
  const [afresh, setAfresh] = useState(false);
  const begun = useCallback(() => {
    setAfresh(true);
  }, []);
  const instead = afresh ? <Failed /> : <BeginAfresh onBegun={begun} />;
  return (
    <ErrorBoundary resetKeys={[afresh]} fallback={instead}>
      {children}
    </ErrorBoundary>
  );
}
