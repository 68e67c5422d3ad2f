import { memo, type ReactNode, useMemo } from 'react';
import type { RateBehaviour } from '../descent/stability.ts';
import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import type { RateGuide, RateMark } from './rateGuide.ts';
import { type RateRange, rateZones, type RateZone, sharePosition } from './rateRange.ts';
import './RateTrack.css';

interface RateTrackProps {
  readonly range: RateRange;
  readonly guide: RateGuide;
  /** What descent does at the rate that is set: its word stands out. */
  readonly behaviour: RateBehaviour | undefined;
  /** Whether the zones are told for the first time: in words that nobody has to know. */
  readonly isFirst: boolean;
}

/**
 * The zones of the learning rate, told apart by pattern and word and not by colour alone, with
 * marks at the bounds between them. The slider says the same in its text, so this is
 * hidden from screen readers.
 */
export const RateTrack = memo(function RateTrack(props: RateTrackProps): ReactNode {
  const { range, guide, behaviour, isFirst } = props;
  const zones = useMemo(() => rateZones(guide.behaviourAt, range), [guide, range]);
  const names = namesOf(zones);
  return (
    <div className="rate-track" aria-hidden="true">
      <div className="rate-track-zones">
        {zones.map((zone, index) => (
          <div
            key={names[index]}
            className={`rate-zone rate-zone-${zone.behaviour}`}
            style={{ left: percent(zone.from), width: percent(zone.to - zone.from) }}
          />
        ))}
        {guide.marks.map((mark) => (
          <MarkedRate key={mark.message} mark={mark} range={range} />
        ))}
      </div>
      <div className="rate-track-words">
        {zones.map((zone, index) => (
          <ZoneWord
            key={names[index]}
            zone={zone}
            word={translate(
              isFirst ? `controls.zone.${zone.behaviour}.plain` : guide.wordOf(zone.behaviour),
            )}
            explanation={translate(guide.explanationOf(zone.behaviour))}
            current={zone.behaviour === behaviour}
          />
        ))}
      </div>
    </div>
  );
});

/** What tells zones apart: while a point is dragged their bounds move, and they stay the same ones. */
function namesOf(zones: readonly RateZone[]): readonly string[] {
  return zones.map(({ behaviour }, index) => {
    const before = zones.slice(0, index).filter((zone) => zone.behaviour === behaviour);
    return `${behaviour} ${before.length}`;
  });
}

function percent(share: number): string {
  return `${String(share * 100)}%`;
}

function ZoneWord({
  zone,
  word,
  explanation,
  current,
}: {
  readonly zone: RateZone;
  readonly word: string;
  readonly explanation: string;
  readonly current: boolean;
}): ReactNode {
  return (
    <span
      className={current ? 'rate-word rate-word-current' : 'rate-word'}
      style={{ flexGrow: zone.to - zone.from }}
      title={explanation}
    >
      <span className={`rate-swatch rate-zone-${zone.behaviour}`} />
      {word}
    </span>
  );
}

interface MarkedRateProps {
  readonly mark: RateMark;
  readonly range: RateRange;
}

function MarkedRate({ mark: { rate, message }, range }: MarkedRateProps): ReactNode {
  if (!(rate >= range.lowest && rate <= range.highest)) return null;
  return (
    <span
      className="rate-mark"
      style={{ left: percent(sharePosition(range, rate)) }}
      title={translate(message, { rate: numberToText(rate) })}
    />
  );
}
