import { Fragment } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { compareWith } from '../../../store/actions/comparison.ts';
import { chooseLoss, chooseLossAtRate } from '../../../store/actions/experiment.ts';
import { conventionRows, type ConventionRow } from '../../../store/conventions.ts';
import { modelOfExperiment } from '../../../store/model.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { saturate } from '../../../numerics/saturate.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';
import { plainName } from '../../shared/parameterLook.ts';

function SamePathButtons({ row }: { readonly row: ConventionRow }) {
  const overlaid = useAppState((state) => state.view.comparison === row.convention);
  const convention = translate(`controls.loss.${row.convention}`);
  return (
    <>
      <button
        type="button"
        className="button button-outlined"
        aria-pressed={overlaid}
        aria-label={translate('conventions.overlayName', { convention })}
        onClick={() => {
          compareWith(overlaid ? 'none' : row.convention);
        }}
      >
        {translate('conventions.overlay')}
      </button>
      <button
        type="button"
        className="button button-outlined"
        aria-label={translate('conventions.useName', {
          convention,
          rate: numberToText(row.sameRate),
        })}
        onClick={() => {
          compareWith('none');
          chooseLossAtRate(row.convention, row.sameRate);
        }}
      >
        {translate('conventions.use')}
      </button>
    </>
  );
}

/** A number, or that there is none. */
function known(value: number | undefined): string {
  return value === undefined || Number.isNaN(value)
    ? translate('conventions.notKnown')
    : numberToText(saturate(value));
}

/** The three conventions side by side; the one in use is chosen in the head of its column. */
export function ConventionTable() {
  const rows = useCalmly(conventionRows);
  const used = useAppState((state) => state.experiment.loss);
  const each = useAppState((state) => state.experiment.each);
  const model = useAppState((state) => state.experiment.model);
  const names = modelOfExperiment({ model }).parameters.map(({ name }) => name);
  const learningRate = useCalmly((state) => state.experiment.learningRate);
  const cells = (title: string, text: (row: ConventionRow) => string) => (
    <tr>
      <th scope="row">{title}</th>
      {rows.map((row) => (
        <td
          key={row.convention}
          className={row.convention === used ? 'convention-used' : undefined}
        >
          {text(row)}
        </td>
      ))}
    </tr>
  );
  return (
    <table className="convention-table">
      <caption className="visually-hidden">{translate('conventions.table')}</caption>
      <thead>
        <tr>
          <td>{translate('conventions.choose')}</td>
          {rows.map(({ convention }) => (
            <th
              key={convention}
              scope="col"
              className={convention === used ? 'convention-used' : undefined}
            >
              <label>
                <input
                  type="radio"
                  name="convention"
                  checked={convention === used}
                  onChange={() => {
                    chooseLoss(convention);
                  }}
                />
                {translate(`controls.loss.${convention}`)}
              </label>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells(translate('conventions.factor', { each }), ({ factor }) => numberToText(factor))}
        {names.map((name, slot) => (
          <Fragment key={name}>
            {cells(translate('conventions.slope', { unknown: plainName(name) }), ({ slopes }) =>
              known(slopes[slot]),
            )}
          </Fragment>
        ))}
        {cells(translate('conventions.largestRate'), (row) => known(row.largestStableRate))}
        {cells(
          translate('conventions.atRate', { rate: numberToText(learningRate) }),
          ({ behaviour }) =>
            behaviour === undefined
              ? translate('conventions.notKnown')
              : translate(`controls.zone.${behaviour}`),
        )}
        {cells(translate('conventions.sameRate'), ({ sameRate }) => numberToText(sameRate))}
        <tr className="convention-actions">
          <th scope="row">{translate('conventions.actions')}</th>
          {rows.map((row) => (
            <td key={row.convention}>
              {row.convention === used ? (
                translate('conventions.inUse')
              ) : (
                <SamePathButtons row={row} />
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
