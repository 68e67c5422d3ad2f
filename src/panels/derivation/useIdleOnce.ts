import { useEffect, useState } from 'react';

// So long a page that is never idle is waited for, in milliseconds.
const patience = 3000;

/** False until the page has loaded and has had nothing to do for a moment, then true for good. */
export function useIdleOnce(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let forget = (): void => undefined;
    function wait(): void {
      const become = (): void => setIdle(true);
      // Not every browser can say when it is idle.
      if (typeof window.requestIdleCallback === 'function') {
        const request = window.requestIdleCallback(become, { timeout: patience });
        forget = () => window.cancelIdleCallback(request);
      } else {
        const timer = setTimeout(become, patience / 3);
        forget = () => clearTimeout(timer);
      }
    }
    if (document.readyState === 'complete') {
      wait();
      return () => forget();
    }
    window.addEventListener('load', wait, { once: true });
    return () => {
      window.removeEventListener('load', wait);
      forget();
    };
  }, []);
  return idle;
}
