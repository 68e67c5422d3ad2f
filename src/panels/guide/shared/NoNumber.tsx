import type { ReactNode } from 'react';
import { translate } from '../../../i18n/translate.ts';
import type { ShownMoment } from './shownMoment.ts';

interface NoNumberProps {
  readonly moment: Pick<ShownMoment, 'each'>;
  /** What was to be shown. */
  readonly value: number;
}

/** In place of numbers that there are none of: why. */
export function NoNumber({ moment, value }: NoNumberProps) {
  const isTooLarge = !Number.isNaN(value) && moment.each !== 'log';
  const reason = moment.each === 'log' ? 'rules.no-log-loss' : 'rules.no-value';
  return <p className="guide-missing">{translate(isTooLarge ? 'rules.too-large' : reason)}</p>;
}

interface OutcomesProps {
  readonly moment: Pick<ShownMoment, 'fault'>;
  readonly children: ReactNode;
}

/** What speaks of the cost of points, as long as that means something: the log loss is for outcomes alone. */
export function MeansSomething({ moment, children }: OutcomesProps) {
  if (moment.fault === undefined) return children;
  return <p className="guide-missing">{translate('controls.each.noOutcome', moment.fault)}</p>;
}
