import { useLayoutEffect, useRef, useState } from 'react';
import { sumLines, totalsOf } from '../../../derivation/sumLines.ts';
import { methods } from '../../../descent/methods/methods.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { saturate } from '../../../numerics/saturate.ts';
import { selectedPoint } from '../../../store/selectors.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { Pager } from './Pager.tsx';
import { showRow } from './showRow.ts';
import { TableBody } from './TableBody.tsx';
import { liveColumns, liveValues } from './tableValues.ts';
import { usePointLight } from './usePointLight.ts';
import './TablePage.css';

/** Rows shown at once: enough to compare, and quick with 100,000 points. */
const pageSize = 50;

/** The page of the table with the chosen point in it, until another page is turned to. */
function usePage(count: number) {
  const chosen = useAppState(selectedPoint);
  const pageOfChosen = Math.floor(Math.max(chosen, 0) / pageSize);
  const [known, setKnown] = useState({ chosen, page: pageOfChosen });
  if (known.chosen !== chosen) setKnown({ chosen, page: pageOfChosen });
  const page = Math.min(known.page, Math.max(0, Math.ceil(count / pageSize) - 1));
  const first = page * pageSize;
  return {
    chosen,
    first,
    end: Math.min(first + pageSize, count),
    turn: (pages: number) => setKnown({ chosen, page: page + pages }),
  };
}

/** Writes the numbers of the iterate straight into the cells: they change a few times a second. */
function writeLive(
  body: HTMLTableSectionElement,
  { problem, parameters }: ShownMoment,
  first: number,
): void {
  for (const [position, row] of [...body.rows].entries()) {
    const observation = problem.observations[first + position];
    if (observation === undefined) continue;
    const values = liveValues(observation, parameters);
    for (const { name } of liveColumns) {
      const cell = row.querySelector(`[data-live=${name}]`);
      const written = numberToText(values[name]);
      if (cell !== null && cell.textContent !== written) cell.textContent = written;
    }
  }
}

function Heading({ symbol, word }: { readonly symbol: string; readonly word: string }) {
  return (
    <th scope="col">
      <i>{symbol}</i> <span>{word}</span>
    </th>
  );
}

/** The points with their guesses and errors, and below them the sums that the formulas are made of. */
export function TablePage() {
  const moment = useShownMoment();
  const { problem, feature, convention, loss, gradient } = moment;
  const { observations } = problem;
  const count = observations.length;
  const ofPoint = useAppState((state) => methods[state.experiment.method.kind].uses !== 'all');
  const { chosen, first, end, turn } = usePage(count);
  const light = usePointLight();
  const body = useRef<HTMLTableSectionElement>(null);

  useLayoutEffect(() => {
    if (body.current !== null) writeLive(body.current, moment, first);
  }, [moment, first]);
  useLayoutEffect(() => {
    if (body.current !== null) showRow(body.current, chosen);
  }, [chosen]);

  if (count === 0) return <p className="guide-page">{translate('table.empty')}</p>;
  const input = { convention, feature, count, loss, gradient };
  const totals = totalsOf(input);
  return (
    <div className="guide-page">
      <p>{translate(feature === 'z' ? 'table.scaled' : 'table.intro')}</p>
      {ofPoint ? <p>{translate('table.point')}</p> : null}
      <table className="point-table" {...light}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{translate('controls.point')}</span>
            </th>
            <Heading symbol={`${feature}ᵢ`} word="" />
            <Heading symbol="yᵢ" word="" />
            <Heading symbol="ŷᵢ" word={translate('table.guess')} />
            <Heading symbol="eᵢ" word={translate('table.error')} />
            <Heading symbol="eᵢ²" word={translate('table.square')} />
            <Heading symbol={`eᵢ${feature}ᵢ`} word={translate('table.product')} />
          </tr>
        </thead>
        <tbody ref={body}>
          <TableBody observations={observations} first={first} end={end} />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {translate('table.totals', { count })}
            </th>
            <td data-cell="gradient-b">{numberToText(saturate(totals.error))}</td>
            <td data-cell="loss">{numberToText(saturate(totals.square))}</td>
            <td data-cell="gradient-m">{numberToText(saturate(totals.product))}</td>
          </tr>
        </tfoot>
      </table>
      {count > pageSize ? <Pager first={first} end={end} count={count} onTurn={turn} /> : null}
      <h3>{translate('table.then')}</h3>
      {sumLines(input).map((equation, index) => (
        // The lines of loss, ∂L/∂m and ∂L/∂b, always in this order.
        // oxlint-disable-next-line react/no-array-index-key
        <EquationLine key={index} equation={equation} />
      ))}
    </div>
  );
}
