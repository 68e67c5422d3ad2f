import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SurfacePanel } from '../../../src/panels/surface/SurfacePanel.tsx';
import { appStore } from '../../../src/store/appStore.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';

it.each(['line', 'origin'])(
  'names the other run beside the picture of the loss: %s',
  async (id) => {
    appStore.setState(await stateOfLink(`model=${id}&data=five-points&mistake=plus&k=2`), true);
    render(<SurfacePanel />);
    const legend = screen.getByRole('group', { name: 'The other run in the pictures' });
    expect(legend).toHaveTextContent('Mistake: minus of the update lost');
  },
);
