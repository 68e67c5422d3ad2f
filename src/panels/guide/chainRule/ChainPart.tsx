import { useMemo } from 'react';
import type { Expression, NumberExpression } from '../../../calculus/expression.ts';
import {
  chainNumbers,
  chainSymbols,
  type NudgedMachines,
  type TwoMachines,
} from '../../../derivation/twoMachines.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText, roundToShown } from '../../../numerics/formatNumber.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { MachinePicture, type MachineNames } from './MachinePicture.tsx';

interface ChainPartProps {
  readonly machines: TwoMachines;
  readonly names: MachineNames;
  readonly boxes: readonly [string, string];
  readonly output: Expression;
  readonly passed: NudgedMachines;
  readonly others?: Readonly<Record<string, NumberExpression>>;
}

const rows = ['inner', 'outer', 'both'] as const;

function RateTable({
  names,
  passed,
}: {
  readonly names: MachineNames;
  readonly passed: NudgedMachines;
}) {
  return (
    <table className="guide-table" aria-label={translate('rules.chain.table')}>
      <thead>
        <tr>
          <th scope="col">{translate('rules.chain.machine')}</th>
          <th scope="col">{translate('rules.chain.measured')}</th>
          <th scope="col">{translate('rules.chain.derivative')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const measured = passed.measured[row];
          return (
            <tr key={row}>
              <th scope="row">{translate(`rules.chain.row-${row}`, { ...names })}</th>
              <td>
                {measured === undefined
                  ? translate('rules.chain.no-rate', { middle: names.middle })
                  : numberToText(measured)}
              </td>
              <td>{numberToText(passed.exact[row])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Beside a times sign a negative number stands in parentheses. */
function asFactor(value: number): string {
  const text = numberToText(value);
  return value < 0 ? `(${text})` : text;
}

function verdict({ measured, exact }: NudgedMachines): string {
  if (measured.outer === undefined) return translate('rules.chain.still');
  const product = translate('rules.chain.product', {
    inner: asFactor(exact.inner),
    outer: asFactor(exact.outer),
    both: numberToText(exact.both),
  });
  const agrees = roundToShown(measured.both) === roundToShown(exact.both);
  const difference = numberToText(Math.abs(measured.both - exact.both), 3);
  const off = agrees
    ? translate('rules.chain.exact')
    : translate('rules.chain.off', { difference });
  return `${product} ${off}`;
}

/** Two machines, a nudge through both, the rates as measured and as derived, and the chain rule. */
export function ChainPart({ machines, names, boxes, output, passed, others }: ChainPartProps) {
  const operator = others === undefined ? 'd' : 'partial';
  const symbols = useMemo(
    () => chainSymbols(machines, output, operator),
    [machines, output, operator],
  );
  const numbers = useMemo(
    () => chainNumbers(machines, output, operator, passed, others),
    [machines, output, operator, passed, others],
  );
  return (
    <>
      <MachinePicture names={names} boxes={boxes} passed={passed} />
      <RateTable names={names} passed={passed} />
      <p className="guide-note">{translate('rules.chain.delta', { ...names })}</p>
      <p>{verdict(passed)}</p>
      <EquationLine equation={symbols} />
      <EquationLine equation={numbers} className="guide-numbers" />
    </>
  );
}
