import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';

/** Shows one of two layouts, and a button that changes between them in each. */
function TwoLayouts({ second }: { readonly second: React.ReactNode }) {
  const [other, setOther] = useState(false);
  const change = (
    <button
      type="button"
      onClick={() => {
        setOther(!other);
      }}
    >
      Change
    </button>
  );
  return other ? (
    <main>{second}</main>
  ) : (
    <div role="group" aria-label="Place">
      <header>{change}</header>
    </div>
  );
}

// The test environment keeps the focus as the app does: see componentSetup.ts.
describe('keepFocus', () => {
  it('hands the focus to the button of the same name in another layout', async () => {
    render(<TwoLayouts second={<button type="button">Change</button>} />);
    const before = screen.getByRole('button');
    await userEvent.click(before);
    expect(before).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Change' })).toHaveFocus();
  });

  it('hands it to the place around what is gone, which is no stop on the way by Tab', async () => {
    function Going() {
      const [there, setThere] = useState(true);
      return (
        <section aria-label="Here">
          <div>
            {there && (
              <button
                type="button"
                onClick={() => {
                  setThere(false);
                }}
              >
                Go
              </button>
            )}
          </div>
          <button type="button">After</button>
        </section>
      );
    }
    render(<Going />);
    await userEvent.click(screen.getByRole('button', { name: 'Go' }));
    const place = screen.getByRole('region', { name: 'Here' });
    expect(place).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'After' })).toHaveFocus();
    expect(place).not.toHaveAttribute('tabindex');
  });

  it('finds the place of the same name where all that was around is gone', async () => {
    render(<TwoLayouts second={<div role="group" aria-label="Place" />} />);
    await userEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('group', { name: 'Place' })).toHaveFocus();
  });

  it('goes home where nothing is left', async () => {
    render(
      <TwoLayouts
        second={
          <button type="button" data-focus-home="true">
            Home
          </button>
        }
      />,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('button', { name: 'Home' })).toHaveFocus();
  });

  it('lets go whoever presses beside all controls, also when the last control goes later', async () => {
    const { rerender } = render(
      <section aria-label="Here">
        <button type="button">Go</button>
        <p>Beside</p>
      </section>,
    );
    await userEvent.click(screen.getByRole('button'));
    await userEvent.click(screen.getByText('Beside'));
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
    expect(document.body).toHaveFocus();
    rerender(<section aria-label="Here" />);
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
    expect(document.body).toHaveFocus();
  });

  it('leaves alone a focus that was handed on by the one who knew better', async () => {
    function Knowing() {
      const [there, setThere] = useState(true);
      return (
        <section aria-label="Here">
          {there ? (
            <button
              type="button"
              onClick={() => {
                setThere(false);
              }}
            >
              Go
            </button>
          ) : (
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- The heir under test.
            <button type="button" autoFocus>
              Heir
            </button>
          )}
        </section>
      );
    }
    render(<Knowing />);
    await userEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('button', { name: 'Heir' })).toHaveFocus();
  });

  it('hands on the focus of what stays, but takes it no more', async () => {
    function Aside() {
      const [aside, setAside] = useState(false);
      return (
        <section aria-label="Here">
          <div inert={aside}>
            <button
              type="button"
              onClick={() => {
                setAside(true);
              }}
            >
              Picture
            </button>
          </div>
        </section>
      );
    }
    render(<Aside />);
    const picture = screen.getByRole('button', { name: 'Picture' });
    await userEvent.click(picture);
    // As the browser does when it next draws.
    picture.blur();
    await waitFor(() => {
      expect(screen.getByRole('region', { name: 'Here' })).toHaveFocus();
    });
  });
});
