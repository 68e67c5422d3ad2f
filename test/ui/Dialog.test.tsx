import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../src/ui/Dialog.tsx';

describe('Dialog', () => {
  it('has its title for a name, and closes by its button', async () => {
    const onClose = vi.fn<() => void>();
    const { rerender } = render(
      <Dialog title="Keys" closeLabel="Close" open onClose={onClose}>
        Words
      </Dialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Keys' })).toHaveTextContent('Words');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
    rerender(
      <Dialog title="Keys" closeLabel="Close" open={false} onClose={onClose}>
        Words
      </Dialog>,
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByText('Words')).not.toBeInTheDocument();
  });
});
