import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Beat } from '../../derivation/beat.ts';
import { encodeLink } from '../../store/formats/link.ts';
import type { AppState } from '../../store/appState.ts';
import { beatTitleId } from '../../store/beatTitle.ts';
import { chosenPoint, shownIteration } from '../../store/selectors.ts';
import { beatsOf } from '../../store/beats.ts';
import { PaperFacts } from './PaperFacts.tsx';
import { PaperFormula } from './PaperFormula.tsx';
import { DataPicture, LossPicture, MapPicture } from './PaperPictures.tsx';
import './PrintPage.css';

// A longer address is of no use on paper: nobody types it.
const longestAddress = 400;

function Step({ beat, title }: { readonly beat: Beat; readonly title: string }): ReactNode {
  return (
    <section className="paper-step">
      <h2>{title}</h2>
      {beat.lines.map((line) => (
        <div key={line.id}>
          <PaperFormula formula={line.symbols} />
          {line.numbers === undefined ? null : <PaperFormula formula={line.numbers} />}
        </div>
      ))}
    </section>
  );
}

function PointNote({ state }: { readonly state: AppState }): ReactNode {
  const index = chosenPoint(state);
  const point = state.experiment.data.observations[index];
  if (point === undefined) return null;
  return (
    <p className="paper-note">
      {translate('print.point', {
        point: index + 1,
        x: numberToText(point.x),
        y: numberToText(point.y),
      })}
    </p>
  );
}

function Address({ state }: { readonly state: AppState }): ReactNode {
  const { origin, pathname } = window.location;
  const address = `${origin}${pathname}#${encodeLink(state.experiment, state.cursor, state.view)}`;
  if (address.length > longestAddress) return null;
  return (
    <p className="paper-address">
      {translate('print.link')} {address}
    </p>
  );
}

/**
 * The iteration on screen as one sheet of paper, drawn anew for its size: which run it is, the pictures,
 * and the derivation with its numbers.
 */
export function PrintPage({ state }: { readonly state: AppState }): ReactNode {
  const beats = beatsOf(state);
  return (
    <>
      <h1>{translate('print.title', { iteration: shownIteration(state) })}</h1>
      <PaperFacts state={state} />
      <div className="paper-pictures">
        <DataPicture state={state} />
        <MapPicture state={state} />
        <LossPicture state={state} />
      </div>
      {beats.length === 0 ? (
        <p className="paper-note">{translate('print.empty')}</p>
      ) : (
        <>
          <PointNote state={state} />
          <div className="paper-steps">
            {beats.map((beat, index) => (
              <Step
                key={beat.name}
                beat={beat}
                title={`${String(index + 1)} ${translate(beatTitleId(beat.name, state.experiment.each))}`}
              />
            ))}
          </div>
        </>
      )}
      <Address state={state} />
    </>
  );
}
