import { render, screen } from '@testing-library/react';
import { ErrorBoundary } from 'react-error-boundary';
import { describe, expect, it, vi } from 'vitest';
import { Later } from '../../src/ui/Later.tsx';

const loaderOf = (part: string) => () => Promise.resolve(part);
const loadNothing = () => Promise.reject(new Error('no network'));

function later(load: () => Promise<string>) {
  return (
    <Later load={load} fallback={<p>loading</p>}>
      {(part) => <p>{part}</p>}
    </Later>
  );
}

describe('Later', () => {
  it('shows what stands in until the part is there', async () => {
    render(later(loaderOf('the first part')));
    expect(screen.getByText('loading')).toBeVisible();
    expect(await screen.findByText('the first part')).toBeVisible();
  });

  it('never shows one part as another, when another is asked for in the same place', async () => {
    const { rerender } = render(later(loaderOf('the first part')));
    await screen.findByText('the first part');
    rerender(later(loaderOf('the second part')));
    expect(screen.getByText('loading')).toBeVisible();
    expect(await screen.findByText('the second part')).toBeVisible();
  });

  it('shows what was loaded before without a moment of waiting', async () => {
    const loadFirst = loaderOf('the first part');
    const { unmount } = render(later(loadFirst));
    await screen.findByText('the first part');
    unmount();
    render(later(loadFirst));
    expect(screen.getByText('the first part')).toBeVisible();
  });

  it('throws what kept the part from loading, and loads again when it is restored', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    let load = loadNothing;
    render(
      <ErrorBoundary
        fallbackRender={({ error, resetErrorBoundary }) => (
          <button type="button" onClick={resetErrorBoundary}>
            {(error as Error).message}
          </button>
        )}
      >
        {later(() => load())}
      </ErrorBoundary>,
    );
    const restore = await screen.findByRole('button', { name: 'no network' });
    load = loaderOf('the first part') as typeof loadNothing;
    restore.click();
    expect(await screen.findByText('the first part')).toBeVisible();
  });
});
