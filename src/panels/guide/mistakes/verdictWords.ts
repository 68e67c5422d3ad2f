import type { MistakeName } from '../../../descent/mistakes.ts';
import type { Verdict } from '../../../descent/verdict.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { isInRange } from '../../../numerics/saturate.ts';
import { type Experiment, isPlainLine } from '../../../store/experiment.ts';
import { modelOfExperiment } from '../../../store/model.ts';
import { forgetfulName } from '../../shared/mistakeWords.ts';
import { plainName } from '../../shared/parameterLook.ts';

/** A number of the page: four digits, and a word for what is too large to be one. */
function shown(value: number, digits = 4): string {
  return isInRange(value) ? numberToText(value, digits) : translate('mistakes.tooLarge');
}

/** A factor with as many digits as tell it from 1: 0.99998, not 1.000. */
function shownFactor(factor: number): string {
  for (let digits = 4; digits < 12; digits += 1) {
    if (Number(factor.toPrecision(digits)) !== 1) return shown(factor, digits);
  }
  return shown(factor, 12);
}

/** How bad the slip looks: settles right, settles wrong, or does not settle. */
export type Severity = 'good' | 'wrong' | 'fatal';

/** The severity at the present rate, as far as the slip is to blame. */
export function severityOf({ kind, mistaken, right }: Verdict): Severity {
  if (kind === 'fatal' || (!mistaken.settles && right.settles)) return 'fatal';
  return kind === 'biased' ? 'wrong' : 'good';
}

/** The verdict in a word or two; if the slip is fatal at the present rate only, that too. */
export function verdictTitle(verdict: Verdict): string {
  const { kind, mistaken, right, multiple } = verdict;
  const word = translate(`mistakes.verdict.${kind}`);
  if (kind === 'fatal' || mistaken.settles || !right.settles) return word;
  if (multiple !== undefined && multiple > 1) {
    return translate('mistakes.verdict.tooLong', { times: shown(multiple) });
  }
  return translate('mistakes.verdict.butFatal', { verdict: word });
}

/** Why a slip does what it does, whatever the data. */
export function whySentence(mistake: MistakeName, experiment: Experiment): string {
  const { data, loss } = experiment;
  const ofSum = loss === 'sum' ? 'mean-for-sum' : 'sum-for-mean';
  const why = mistake === 'wrong-count' ? ofSum : mistake;
  const last = data.observations.at(-1);
  const values = {
    x: numberToText(last?.x ?? 0),
    y: numberToText(last?.y ?? 0),
    name: forgetfulName(experiment),
  };
  const isSame = isPlainLine(experiment) || why === 'error-sign' || why === 'plus';
  return translate(isSame ? `mistakes.why.${why}` : `mistakes.why.any-${why}`, values);
}

function fatalSentence({ multiple, mistaken }: Verdict): string {
  if (mistaken.drifts) return translate('mistakes.drifts');
  return translate(multiple === undefined ? 'mistakes.away' : 'mistakes.uphill');
}

function restSentence(
  { kind, mistaken, destination, leastLoss }: Verdict,
  experiment: Experiment,
): string {
  if (destination === undefined) return '';
  const free = destination.at.length - mistaken.rank;
  const values = {
    place: modelOfExperiment(experiment)
      .parameters.map(
        ({ name }, slot) => `${plainName(name)} = ${shown(destination.at[slot] ?? 0)}`,
      )
      .join(', '),
    free: free === 1 ? 'one' : 'several',
    loss: shown(destination.loss),
    least: shown(leastLoss),
  };
  if (kind === 'other-path') return translate('mistakes.sameRest', values);
  return translate(free > 0 ? 'mistakes.restOnLine' : 'mistakes.rest', values);
}

/** What the numbers at hand say, whatever the rate. */
export function findingSentence(verdict: Verdict, experiment: Experiment): string {
  const { kind, multiple } = verdict;
  if (kind === 'none') return translate('mistakes.nothing');
  if (kind === 'fatal') return fatalSentence(verdict);
  if (multiple === undefined) return restSentence(verdict, experiment);
  return translate('mistakes.multiple', {
    multiple: shown(multiple),
    rate: shown(multiple * experiment.learningRate),
  });
}

/** What happens at the present rate, with the slip and without, one sentence each. */
export function rateSentences(verdict: Verdict, learningRate: number): readonly string[] {
  const { kind, mistaken, right } = verdict;
  const values = {
    rate: shown(learningRate),
    place: kind === 'biased' ? 'wrong' : 'right',
    factor: shownFactor(mistaken.factor),
    rightFactor: shownFactor(right.factor),
    bound: shown(mistaken.largestStableRate),
    rightBound: shown(right.largestStableRate),
  };
  const sentences: string[] = [];
  if (mistaken.settles) sentences.push(translate('mistakes.settles', values));
  else if (!mistaken.drifts) {
    sentences.push(translate('mistakes.grows', values));
    if (kind !== 'fatal') sentences.push(translate('mistakes.bounds', values));
  }
  if (!right.settles) {
    const id = mistaken.settles ? 'mistakes.rightHidden' : 'mistakes.rightDiverges';
    sentences.push(translate(id, values));
  } else if (kind !== 'none') sentences.push(translate('mistakes.rightSettles', values));
  return sentences;
}
