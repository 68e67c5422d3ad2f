import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../src/ui/Panel.tsx';
import {
  CaptionContext,
  type Standing,
  StandingContext,
  ToolsPlaceContext,
} from '../../src/ui/standing.ts';

function show(standing: Standing, place?: HTMLElement) {
  return render(
    <ToolsPlaceContext value={place}>
      <StandingContext value={standing}>
        <Panel title="Map" className="map" tools={<button type="button">Zoom</button>}>
          <button type="button">Start</button>
        </Panel>
      </StandingContext>
    </ToolsPlaceContext>,
  );
}

describe('a panel', () => {
  it('among several has its tools in its header', () => {
    show('several');
    expect(
      within(screen.getByRole('region', { name: 'Map' })).getByRole('button', { name: 'Zoom' }),
    ).toBeVisible();
  });

  it('in the lead has its tools where the app keeps them, and nowhere if it does not', () => {
    const place = document.body.appendChild(document.createElement('div'));
    const { unmount } = show('lead', place);
    expect(within(place).getByRole('group', { name: 'Map' })).toContainElement(
      screen.getByRole('button', { name: 'Zoom' }),
    );
    unmount();
    show('lead');
    expect(screen.queryByRole('button', { name: 'Zoom' })).not.toBeInTheDocument();
    place.remove();
  });

  it('that stands by keeps its name, and cannot be taken hold of', () => {
    show('company');
    const region = screen.getByRole('region', { name: 'Map' });
    expect(within(region).getByRole('heading', { name: 'Map' })).toBeInTheDocument();
    expect(within(region).getByText('Start').closest('[inert]')).not.toBeNull();
    expect(screen.queryByText('Zoom')).not.toBeInTheDocument();
  });

  it('that stands by before its name is said shows when it will be, and is called so all the same', () => {
    render(
      <StandingContext value="company">
        <CaptionContext value="From step 4">
          <Panel title="Map" className="map">
            map
          </Panel>
        </CaptionContext>
      </StandingContext>,
    );
    const region = screen.getByRole('region', { name: 'Map' });
    expect(within(region).getByRole('heading')).toHaveTextContent('From step 4');
  });
});
