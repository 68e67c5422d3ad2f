import { memo, type ReactNode, useMemo } from 'react';
import type { RateBehaviour, Stability } from '../descent/stability.ts';
import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { type RateRange, rateZones, type RateZone, sharePosition } from './rateRange.ts';

interface RateTrackProps {
  readonly range: RateRange;
  readonly stability: Stability;
  /** What descent does at the rate that is set: its word stands out. */
  readonly behaviour: RateBehaviour | undefined;
}

const marks = ['smoothRate', 'fastestRate', 'largestStableRate'] as const;

/**
 * The zones of the learning rate, told apart by pattern and word and not by colour alone, with
 * marks at 1/λmax, 2/(λmin+λmax) and 2/λmax. The slider says the same in its text, so this is
 * hidden from screen readers.
 */
export const RateTrack = memo(function RateTrack(props: RateTrackProps): ReactNode {
  const { range, stability, behaviour } = props;
  const zones = useMemo(() => rateZones(stability, range), [stability, range]);
  return (
    <div className="rate-track" aria-hidden="true">
      <div className="rate-track-zones">
        {zones.map((zone) => (
          <div
            key={zone.behaviour}
            className={`rate-zone rate-zone-${zone.behaviour}`}
            style={{ left: percent(zone.from), width: percent(zone.to - zone.from) }}
          />
        ))}
        {marks.map((mark) => (
          <RateMark key={mark} mark={mark} rate={stability[mark]} range={range} />
        ))}
      </div>
      <div className="rate-track-words">
        {zones.map((zone) => (
          <ZoneWord key={zone.behaviour} zone={zone} current={zone.behaviour === behaviour} />
        ))}
      </div>
    </div>
  );
});

function percent(share: number): string {
  return `${String(share * 100)}%`;
}

function ZoneWord({
  zone,
  current,
}: {
  readonly zone: RateZone;
  readonly current: boolean;
}): ReactNode {
  return (
    <span
      className={current ? 'rate-word rate-word-current' : 'rate-word'}
      style={{ flexGrow: zone.to - zone.from }}
      title={translate(`controls.zone.${zone.behaviour}.explanation`)}
    >
      <span className={`rate-swatch rate-zone-${zone.behaviour}`} />
      {translate(`controls.zone.${zone.behaviour}`)}
    </span>
  );
}

interface RateMarkProps {
  readonly mark: (typeof marks)[number];
  readonly rate: number;
  readonly range: RateRange;
}

function RateMark({ mark, rate, range }: RateMarkProps): ReactNode {
  if (!(rate >= range.lowest && rate <= range.highest)) return null;
  return (
    <span
      className="rate-mark"
      style={{ left: percent(sharePosition(range, rate)) }}
      title={translate(`controls.mark.${mark}`, { rate: numberToText(rate) })}
    />
  );
}
