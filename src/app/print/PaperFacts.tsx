import { settingsOf } from '../../descent/method.ts';
import { methods } from '../../descent/methods/methods.ts';
import { translate } from '../../i18n/translate.ts';
import { plainName } from '../../panels/shared/parameterLook.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { AppState } from '../../store/appState.ts';
import { builtInNamed, modelOfExperiment } from '../../store/model.ts';
import { shownIterate, shownNext } from '../../store/selectors.ts';
import { problemOf } from '../../store/problem.ts';
import { shownStart } from '../../store/shownLoss.ts';

function place(names: readonly string[], at: ArrayLike<number>): string {
  return names.map((name, slot) => `${name} = ${numberToText(at[slot] ?? 0)}`).join(', ');
}

/** What determines the run, and where it stands: name and value, in the order of the page. */
function factsOf(state: AppState): readonly (readonly [string, string])[] {
  const { data, loss, method, learningRate, model, each } = state.experiment;
  const names = modelOfExperiment(state.experiment).parameters.map(({ name }) => plainName(name));
  const iterate = shownIterate(state);
  const empty = data.observations.length === 0;
  const given: readonly (readonly [string, string])[] = [
    [
      translate('print.data'),
      translate('print.data.value', {
        name: translate(`presets.${data.preset}.title`),
        count: data.observations.length,
      }),
    ],
    [translate('print.model'), `ŷ = ${builtInNamed(model)?.formula ?? model}`],
    [
      translate('print.loss'),
      each === 'squared'
        ? translate(`controls.loss.${loss}`)
        : `${translate(`controls.loss.${loss}`)}, ${translate(`controls.each.${each}`)}`,
    ],
    [translate('print.method'), methodInWords(method)],
    [translate('print.rate'), numberToText(learningRate, 17)],
    [translate('print.iteration'), String(iterate.iteration)],
    [translate('print.start'), place(names, shownStart(state.experiment))],
  ];
  if (empty) return given;
  return [
    ...given,
    [translate('print.now'), place(names, iterate.at)],
    [translate('print.then'), place(names, shownNext(state))],
    [translate('print.value'), numberToText(iterate.loss)],
  ];
}

/** The name of the method, with its settings and the order of its points. */
function methodInWords(method: AppState['experiment']['method']): string {
  const { settings, uses } = methods[method.kind];
  const numbers = settings.map(
    (name) =>
      `${translate(`method.setting.${name}.symbol`)} = ${numberToText(settingsOf(method)[name], 17)}`,
  );
  const order = uses === 'all' ? [] : [translate(`controls.order.${method.order ?? 'given'}`)];
  return [translate(`controls.method.${method.kind}`), ...numbers, ...order].join(', ');
}

/** The line of the page that says which run this is. */
export function PaperFacts({ state }: { readonly state: AppState }) {
  const { scaling } = problemOf(state.experiment);
  return (
    <>
      <dl className="paper-facts">
        {factsOf(state).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {state.experiment.scaling === 'none' ? null : (
        <p className="paper-note">
          {translate('print.scaled', {
            scaling: translate('controls.scaledLine.scaling', {
              mean: numberToText(scaling.centre),
              deviation: numberToText(scaling.spread),
            }),
          })}
        </p>
      )}
    </>
  );
}
