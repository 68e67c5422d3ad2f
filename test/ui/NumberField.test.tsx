import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { NumberField, type ReadNumber } from '../../src/ui/NumberField.tsx';

function read(text: string): ReadNumber {
  return /^-?\d+$/u.test(text)
    ? { ok: true, value: Number(text) }
    : { ok: false, message: `${text} is no whole number` };
}

/** A field that holds its number, beside a button that changes it from outside. */
function Example({ onCommit }: { readonly onCommit: (value: number) => void }) {
  const [value, setValue] = useState(3);
  return (
    <>
      <NumberField
        label="Count"
        value={value}
        format={String}
        read={read}
        step={(number, direction) => number + direction}
        onCommit={(number) => {
          onCommit(number);
          setValue(number);
        }}
      />
      <button
        type="button"
        onClick={() => {
          setValue(100);
        }}
      >
        Elsewhere
      </button>
    </>
  );
}

function open() {
  const onCommit = vi.fn<(value: number) => void>();
  render(<Example onCommit={onCommit} />);
  return {
    onCommit,
    field: screen.getByRole('textbox', { name: 'Count' }),
    user: userEvent.setup(),
  };
}

describe('NumberField', () => {
  it('commits on Enter, once', async () => {
    const { field, onCommit, user } = open();
    await user.clear(field);
    await user.type(field, '12');
    expect(onCommit).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(onCommit.mock.calls).toStrictEqual([[12]]);
    expect(field).toHaveValue('12');
  });

  it('commits on leaving, and not at all when the number is the same', async () => {
    const { field, onCommit, user } = open();
    await user.type(field, '5');
    await user.tab();
    expect(onCommit.mock.calls).toStrictEqual([[35]]);
    await user.clear(field);
    await user.type(field, '35');
    await user.tab();
    expect(onCommit).toHaveBeenCalledOnce();
  });

  it('restores on Escape', async () => {
    const { field, onCommit, user } = open();
    await user.type(field, '999{Escape}');
    await user.tab();
    expect(field).toHaveValue('3');
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('steps with the arrow keys from what is typed', async () => {
    const { field, onCommit, user } = open();
    await user.click(field);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(onCommit.mock.calls).toStrictEqual([[4], [5], [4]]);
    await user.clear(field);
    await user.type(field, '20{ArrowDown}');
    expect(field).toHaveValue('19');
  });

  it('keeps a bad text with a message that describes the field, and leaves the number alone', async () => {
    const { field, onCommit, user } = open();
    await user.clear(field);
    await user.type(field, 'abc');
    await user.tab();
    expect(field).toHaveValue('abc');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('abc is no whole number');
    expect(onCommit).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '8{Enter}');
    expect(field).toBeValid();
    expect(field).not.toHaveAccessibleDescription();
    expect(onCommit.mock.calls).toStrictEqual([[8]]);
  });

  it('lets a bad text go when the number changes elsewhere', async () => {
    const { field, user } = open();
    await user.type(field, 'x');
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(field).toHaveValue('100');
    expect(field).toBeValid();
  });

  it('does not bring a wrong text back when the number is again what it was', async () => {
    function Back() {
      const [value, setValue] = useState(3);
      return (
        <>
          <NumberField
            label="Count"
            value={value}
            format={String}
            read={read}
            onCommit={setValue}
          />
          <button
            type="button"
            onClick={() => {
              setValue(value === 3 ? 4 : 3);
            }}
          >
            Turn
          </button>
        </>
      );
    }
    render(<Back />);
    const user = userEvent.setup();
    const field = screen.getByRole('textbox', { name: 'Count' });
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: 'Turn' }));
    expect(field).toHaveValue('4');
    await user.click(screen.getByRole('button', { name: 'Turn' }));
    expect(field).toHaveValue('3');
    expect(field).not.toHaveAttribute('aria-invalid');
  });

  it('keeps its number when the browser changes a field that nobody is in', () => {
    const { field, onCommit } = open();
    // As its undo does, or a text dragged out of the field.
    fireEvent.input(field, { target: { value: '' } });
    expect(field).toHaveValue('3');
    expect(onCommit).not.toHaveBeenCalled();
  });
});
