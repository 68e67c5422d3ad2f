import type { ReactNode } from 'react';
import { ForwardButton } from '../controls/ForwardButton.tsx';
import { translate } from '../i18n/translate.ts';
import { companyInSight, leadOf } from '../store/lead.ts';
import type { AppState } from '../store/appState.ts';
import type { PictureName } from '../store/pictureNames.ts';
import { untoldStep } from '../store/untold.ts';
import { useAppState } from '../store/useAppState.ts';
import { CaptionContext, StandingContext } from '../ui/standing.ts';
import { GuardedPanel } from './GuardedPanel.tsx';
import './Figure.css';

interface FigureProps<Loaded> {
  readonly name: PictureName;
  readonly title: string;
  readonly load: () => Promise<Loaded>;
  readonly children: (loaded: Loaded) => ReactNode;
}

/** Where a picture stands: on the stage, in the first to third place beside it, nowhere, or among all. */
function placeOf(state: AppState, name: PictureName): string {
  if (state.view.layout === 'overview') return 'several';
  const lead = leadOf(state);
  if (name === lead) return 'lead';
  const place = companyInSight(state).findIndex((each) => each === name);
  return place === -1 ? 'hidden' : `company-${String(place + 1)}`;
}

/** One of the pictures, wherever it stands: it stays the same one when it comes forward or goes back. */
export function Figure<Loaded>({ name, title, load, children }: FigureProps<Loaded>) {
  const place = useAppState((state) => placeOf(state, name));
  const step = useAppState((state) => untoldStep(state, name));
  const later = step === undefined ? undefined : translate('panels.later', { step });
  const standing = place === 'lead' || place === 'several' ? place : 'company';
  return (
    <div className={`figure figure-${name} figure-${place}`} data-picture={name}>
      <StandingContext value={standing}>
        <CaptionContext value={later}>
          <GuardedPanel title={title} className={`panel-${name}`} load={load}>
            {children}
          </GuardedPanel>
        </CaptionContext>
      </StandingContext>
      {standing === 'company' && place !== 'hidden' ? (
        <ForwardButton picture={name} title={title} />
      ) : null}
    </div>
  );
}
