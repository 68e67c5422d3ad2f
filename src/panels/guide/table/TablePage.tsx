import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { termAbout } from '../../../derivation/term.ts';
import { methods } from '../../../descent/methods/methods.ts';
import { translate } from '../../../i18n/translate.ts';
import { selectedPoint } from '../../../store/selectors.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { plainName } from '../../shared/parameterLook.ts';
import { MeansSomething } from '../shared/NoNumber.tsx';
import { ParameterRow } from '../shared/ParameterRow.tsx';
import { namesOf } from '../shared/pointFormulas.ts';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { Pager } from './Pager.tsx';
import { showRow } from './showRow.ts';
import { TableBody } from './TableBody.tsx';
import { cellText, type LiveColumn, liveColumns, liveValues, momentSums } from './tableValues.ts';
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
  moment: ShownMoment,
  columns: readonly LiveColumn[],
  first: number,
): void {
  const valuesAt = liveValues(moment);
  const count = moment.problem.observations.length;
  for (const [position, row] of [...body.rows].entries()) {
    if (first + position >= count) continue;
    const values = valuesAt(columns, first + position);
    for (const [place, cell] of row.querySelectorAll('[data-live]').entries()) {
      const written = cellText(values[place] ?? Number.NaN, moment.isLine);
      if (cell.textContent !== written) cell.textContent = written;
    }
  }
}

/** The inputs of the model, as the points have them. */
function inputsOf({ model, feature }: Pick<ShownMoment, 'model' | 'feature'>) {
  return model.inputs.map(({ name }) => ({
    name: name === 'x_2' && feature !== 'z' ? ('x2' as const) : ('x' as const),
    heading: feature === 'z' ? 'zᵢ' : `${plainName(name)}ᵢ`,
  }));
}

function Heading({ symbol, word }: { readonly symbol: string; readonly word: string }) {
  return (
    <th scope="col">
      <i>{symbol}</i> <span>{word}</span>
    </th>
  );
}

const bothOfLine = [0, 1];

/** What hangs on the model and not on the iterate: the same as long as that is the same. */
function useColumns({ model, each, convention, feature, isLine }: ShownMoment, asked: number) {
  return useMemo(() => {
    const slot = Math.min(asked, model.parameters.length - 1);
    const inputs = inputsOf({ model, feature });
    return {
      slot,
      inputs,
      inputNames: inputs.map(({ name }) => name),
      columns: liveColumns({ model, each, convention, feature, isLine }, slot),
      slots: isLine ? bothOfLine : [slot],
    };
  }, [model, each, convention, feature, isLine, asked]);
}

/** The points with their guesses and what they cost, and below them the sums that the formulas are made of. */
function PointTable({ moment }: { readonly moment: ShownMoment }) {
  const { problem, isLine } = moment;
  const { observations } = problem;
  const count = observations.length;
  const [asked, setAsked] = useState(0);
  const { slot, inputs, inputNames, columns, slots } = useColumns(moment, asked);
  const { chosen, first, end, turn } = usePage(count);
  const light = usePointLight();
  const body = useRef<HTMLTableSectionElement>(null);

  useLayoutEffect(() => {
    if (body.current !== null) writeLive(body.current, moment, columns, first);
  }, [moment, columns, first]);
  useLayoutEffect(() => {
    if (body.current !== null) showRow(body.current, chosen);
  }, [chosen]);

  const sums = momentSums(moment, slots);
  const [ofLoss, ofSlope, ofB] = sums.map(({ total }) => cellText(total, isLine));
  return (
    <>
      {isLine ? null : (
        <ParameterRow
          label={translate('table.along')}
          names={namesOf(moment)}
          isLine={false}
          slot={slot}
          onChoose={setAsked}
        />
      )}
      <table className="point-table" {...light}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{translate('controls.point')}</span>
            </th>
            {inputs.map(({ name, heading }) => (
              <Heading key={name} symbol={heading} word="" />
            ))}
            <Heading symbol="yᵢ" word="" />
            {columns.map(({ term, heading, word }) => (
              <Heading
                key={term}
                symbol={heading}
                word={word === undefined ? '' : translate(word)}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <TableBody
            observations={observations}
            first={first}
            end={end}
            columns={columns}
            inputs={inputNames}
          />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={inputs.length + columns.length - (isLine ? 1 : 0)}>
              {translate('table.totals', { count })}
            </th>
            {isLine ? <td data-cell="gradient-b">{ofB}</td> : null}
            <td data-cell="loss">{ofLoss}</td>
            <td data-cell={termAbout('gradient', isLine ? 0 : slot)}>{ofSlope}</td>
          </tr>
        </tfoot>
      </table>
      {count > pageSize ? <Pager first={first} end={end} count={count} onTurn={turn} /> : null}
      <h3>{translate('table.then')}</h3>
      {sums.map(({ equation }, index) => (
        // The lines of loss and slopes, always in this order.
        // oxlint-disable-next-line react/no-array-index-key
        <EquationLine key={index} equation={equation} layout={isLine ? 'row' : 'rows'} />
      ))}
    </>
  );
}

/** What each point costs at the moment on screen, of any model; of none, what to do. */
export function TablePage() {
  const moment = useShownMoment();
  const ofPoint = useAppState((state) => methods[state.experiment.method.kind].uses !== 'all');
  if (moment.problem.observations.length === 0) {
    return <p className="guide-page">{translate('table.empty')}</p>;
  }
  return (
    <div className="guide-page">
      <p>{translate(moment.feature === 'z' ? 'table.scaled' : 'table.intro')}</p>
      {ofPoint ? <p>{translate('table.point')}</p> : null}
      <MeansSomething moment={moment}>
        <PointTable moment={moment} />
      </MeansSomething>
    </div>
  );
}
