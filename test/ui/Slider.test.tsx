import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Slider } from '../../src/ui/Slider.tsx';

function Nudge() {
  const [value, setValue] = useState(2);
  return (
    <Slider
      label="h"
      value={value}
      min={0}
      max={10}
      step={1}
      text={String(value)}
      onChange={setValue}
    />
  );
}

it('is as before when a finger on it scrolls the page', () => {
  render(<Nudge />);
  const slider = screen.getByRole('slider', { name: 'h' });
  fireEvent.pointerDown(slider, { pointerId: 1 });
  fireEvent.change(slider, { target: { value: '5' } });
  fireEvent.change(slider, { target: { value: '6' } });
  expect(slider).toHaveValue('6');
  fireEvent.pointerCancel(slider, { pointerId: 1 });
  expect(slider).toHaveValue('2');
  fireEvent.keyDown(slider, { key: 'ArrowRight' });
  fireEvent.change(slider, { target: { value: '3' } });
  fireEvent.keyUp(slider, { key: 'ArrowRight' });
  expect(slider).toHaveValue('3');
});
