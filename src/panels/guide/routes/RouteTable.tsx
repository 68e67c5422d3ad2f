import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { Digits } from './Digits.tsx';
import type { RouteName, RouteValues } from './routeValues.ts';

interface RouteTableProps {
  readonly routes: readonly RouteName[];
  readonly values: RouteValues;
  /** ∂L/∂m, say, as text. */
  readonly name: string;
  /** What the digits of the routes show, where the slope is not 0. */
  readonly agree: string;
}

/** What the routes come to, and in how many digits each agrees with the derivation. */
export function RouteTable({ routes, values, name, agree }: RouteTableProps) {
  const { exact, slopes, digits, isNothing } = values;
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
          {routes.map((route) => (
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
      <p>{isNothing ? translate('routes.nothing', { name, value: numberToText(exact) }) : agree}</p>
    </>
  );
}
