import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { usePresenterRole } from '../controls/presenter/usePresenterRole.ts';
import './PresenterFrame.css';

const PresenterBar = lazy(async () => ({
  default: (await import('../controls/presenter/PresenterBar.tsx')).PresenterBar,
}));

/** What is around the app while one presents: the teacher's bar, and nothing of the teacher's on the wall. */
export function PresenterFrame(): ReactNode {
  const role = usePresenterRole();
  useEffect(() => {
    if (role === undefined) return undefined;
    document.documentElement.dataset['window'] = role;
    return () => {
      delete document.documentElement.dataset['window'];
    };
  }, [role]);
  if (role !== 'teacher') return null;
  return (
    <Suspense fallback={null}>
      <PresenterBar />
    </Suspense>
  );
}
