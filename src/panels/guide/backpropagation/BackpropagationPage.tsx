import { useMemo } from 'react';
import { graphLine } from '../../../derivation/graph/graphLines.ts';
import { rateWork } from '../../../derivation/graph/passes.ts';
import { translate } from '../../../i18n/translate.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';
import { passGraph } from '../../../store/actions/view.ts';
import { graphMoment, type GraphMoment } from '../../../store/graphOf.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { stepSentences } from './graphSentences.ts';
import { PartsTable } from './PartsTable.tsx';
import '../shared/parts.css';
import './BackpropagationPage.css';

/** Which of the steps forwards or backwards is at hand, in words. */
function positionWords({ steps, come }: GraphMoment): string {
  const forwards = steps.filter(({ way }) => way === 'forwards').length;
  return come <= forwards
    ? translate('backpropagation.forwards', { place: come, count: forwards })
    : translate('backpropagation.backwards', {
        place: come - forwards,
        count: steps.length - forwards,
      });
}

/** Goes through the graph part by part, by hand or with the derivation. */
function Stepper({ moment }: { readonly moment: GraphMoment }) {
  const follows = useAppState((state) => state.view.passed === 'auto');
  const { come, steps } = moment;
  return (
    <div className="graph-stepper">
      <Slider
        label={translate('backpropagation.steps')}
        min={1}
        max={steps.length}
        step={1}
        value={come}
        text={positionWords(moment)}
        onChange={passGraph}
      />
      <div className="graph-stepper-buttons">
        <button
          type="button"
          className="button button-outlined"
          aria-disabled={come <= 1}
          onClick={() => passGraph(come - 1)}
        >
          {translate('backpropagation.previous')}
        </button>
        <button
          type="button"
          className="button button-outlined graph-stepper-next"
          aria-disabled={come >= steps.length}
          onClick={() => passGraph(come + 1)}
        >
          {translate('backpropagation.next')}
        </button>
        {follows ? null : (
          <button type="button" className="button" onClick={() => passGraph('auto')}>
            {translate('backpropagation.follow')}
          </button>
        )}
      </div>
      {follows ? <p className="guide-note">{translate('backpropagation.following')}</p> : null}
    </div>
  );
}

/** What the step at hand works out, in words, in symbols and with numbers. */
function StepLine({ moment }: { readonly moment: GraphMoment }) {
  const loss = useAppState((state) => state.experiment.loss);
  const playing = useAppState((state) => state.playing);
  const line = useMemo(() => {
    const { graph, found, steps, come } = moment;
    const step = steps[come - 1];
    return step === undefined || found === undefined ? undefined : graphLine(graph, found, step);
  }, [moment]);
  return (
    <div className="graph-step" aria-live={playing ? 'off' : 'polite'}>
      {stepSentences(moment, loss).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <EquationLine equation={line?.symbols} />
      <EquationLine equation={line?.numbers} className="guide-numbers" />
    </div>
  );
}

/** Backpropagation: the chain rule with its parts named, each rate worked out once and used by all before it. */
export function BackpropagationPage() {
  const moment = useCalmly(graphMoment);
  const { once, anew } = useMemo(() => rateWork(moment.graph), [moment.graph]);
  if (moment.found === undefined)
    return (
      <div className="guide-page">
        <p className="guide-missing">{translate('rules.no-points')}</p>
      </div>
    );
  return (
    <div className="guide-page">
      <Stepper moment={moment} />
      <StepLine moment={moment} />
      <p>{translate('backpropagation.intro', { point: moment.point + 1 })}</p>
      <h3>{translate('backpropagation.work')}</h3>
      <p>{translate('backpropagation.counts', { once, anew })}</p>
      <p>{translate('backpropagation.many')}</p>
      <h3>{translate('backpropagation.table')}</h3>
      <PartsTable moment={moment} />
    </div>
  );
}
