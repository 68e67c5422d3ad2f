import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { Digits } from './Digits.tsx';
import { routeNames, type RouteValues } from './routeValues.ts';

interface RouteTableProps {
  readonly values: RouteValues;
  /** ∂L/∂m or ∂L/∂b, as text. */
  readonly name: string;
}

/** What the three routes come to, and in how many digits each agrees with the derivation. */
export function RouteTable({ values, name }: RouteTableProps) {
  const { exact, slopes, digits, isNothing } = values;
  const least = Math.min(digits.slice, digits.chain);
  return (
    <>
      <table className="guide-table" aria-label={translate('routes.table')}>
        <thead>
          <tr>
            <th scope="col">{translate('routes.route')}</th>
            <th scope="col">{name}</th>
            <th scope="col">{translate('routes.digits')}</th>
          </tr>
        </thead>
        <tbody>
          {routeNames.map((route) => (
            <tr key={route}>
              <th scope="row">{translate(`routes.${route}`)}</th>
              <td>
                <Digits value={slopes[route]} first={isNothing ? 0 : digits[route]} />
              </td>
              <td>{isNothing ? translate('routes.none') : digits[route]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {isNothing
          ? translate('routes.nothing', { name, value: numberToText(exact) })
          : translate('routes.agree', {
              name,
              value: numberToText(exact),
              digits: least,
              nudge: digits.nudge,
            })}
      </p>
    </>
  );
}
