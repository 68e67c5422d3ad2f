import type { ReactNode } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { InSight } from '../shared/InSight.tsx';
import { ChainSection, type ChainSectionProps } from './ChainSection.tsx';
import { NudgeChoice } from './NudgeChoice.tsx';
import { NudgeSection } from './NudgeSection.tsx';
import { RouteTable } from './RouteTable.tsx';
import type { ShownMoment } from '../shared/shownMoment.ts';
import { chartSlopes, routesOf, type RouteValues } from './routeValues.ts';

interface RouteSectionsProps {
  readonly moment: ShownMoment;
  readonly slot: number;
  readonly values: RouteValues;
  /** The parameter, as words have it, and its slope. */
  readonly unknown: string;
  readonly name: string;
  /** What the digits of the routes show, where the slope is not 0. */
  readonly agree: string;
  readonly chain: ChainSectionProps;
  readonly nudge: number;
  readonly onNudge: (nudge: number) => void;
  /** What comes before the chain rule, and what is known of the nudge besides. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** What routes to one slope come to, and each of them: the chain rule and the nudge are among them for any model. */
export function RouteSections({
  moment,
  slot,
  values,
  unknown,
  name,
  agree,
  chain,
  nudge,
  onNudge,
  before,
  after,
}: RouteSectionsProps) {
  return (
    <>
      <RouteTable routes={routesOf(moment)} values={values} name={name} agree={agree} />
      {before}
      <h3>{translate('routes.chain-title')}</h3>
      <InSight>
        <ChainSection {...chain} />
      </InSight>
      <h3>{translate('routes.nudge-title')}</h3>
      <NudgeChoice unknown={unknown} nudge={nudge} values={values} onChange={onNudge} />
      <InSight>
        <NudgeSection
          unknown={unknown}
          values={values}
          slopesByNudge={() => chartSlopes(moment, slot)}
        />
        {after}
      </InSight>
    </>
  );
}
