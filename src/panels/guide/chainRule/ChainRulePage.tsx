import { useMemo, useState } from 'react';
import {
  negation,
  number,
  power,
  product,
  shownNumber,
  sum,
  symbol,
} from '../../../calculus/expression.ts';
import { simplified } from '../../../calculus/simplified.ts';
import { nudgeThrough, type TwoMachines } from '../../../derivation/twoMachines.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { nudgeSizes } from '../../../numerics/differences.ts';
import type { Unknown } from '../../../regression/slice.ts';
import { RadioRow } from '../../../ui/RadioRow.tsx';
import { Slider, StopSlider } from '../../../ui/Slider.tsx';
import { InSight } from '../shared/InSight.tsx';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { ChainPart } from './ChainPart.tsx';
import '../shared/parts.css';

const sizes = nudgeSizes(6);
const x = symbol('x');
const u = symbol('u');
const y = symbol('y');
const error = symbol('e', 'error');
const squaredError = power(error, number(2), 'square');

function exampleMachines(factor: number): TwoMachines {
  return {
    input: x,
    middle: u,
    inner: simplified(sum(product(number(factor), x), number(1))),
    outer: power(u, number(2)),
  };
}

function machinesInLoss(feature: ShownMoment['feature'], unknown: Unknown): TwoMachines {
  const m = symbol('m', 'm');
  const b = symbol('b', 'b');
  return {
    input: unknown === 'm' ? m : b,
    middle: error,
    inner: sum(product(m, symbol(feature, 'x')), b, negation(symbol('y', 'y'))),
    outer: squaredError,
  };
}

function Example({ nudge }: { readonly nudge: number }) {
  const [factor, setFactor] = useState(3);
  const [value, setValue] = useState(2);
  const machines = useMemo(() => exampleMachines(factor), [factor]);
  const passed = useMemo(() => nudgeThrough(machines, value, nudge), [machines, value, nudge]);
  if (passed === undefined) return null;
  return (
    <>
      <Slider
        label={translate('rules.chain.factor')}
        min={1}
        max={5}
        step={1}
        value={factor}
        text={translate('rules.chain.factor-text', { factor })}
        onChange={setFactor}
      />
      <Slider
        label={translate('rules.chain.input')}
        min={-3}
        max={3}
        step={0.5}
        value={value}
        text={numberToText(value)}
        onChange={setValue}
      />
      <ChainPart
        machines={machines}
        names={{ input: 'x', middle: 'u', output: 'y' }}
        boxes={[
          translate('rules.chain.box-first', { factor }),
          translate('rules.chain.box-second'),
        ]}
        output={y}
        passed={passed}
      />
    </>
  );
}

interface InLossProps {
  readonly moment: ShownMoment;
  readonly nudge: number;
}

function InLoss({ moment, nudge }: InLossProps) {
  const [unknown, setUnknown] = useState<Unknown>('m');
  const { parameters, observation, chosen, iteration, feature } = moment;
  const machines = useMemo(() => machinesInLoss(feature, unknown), [feature, unknown]);
  const { m, b } = parameters;
  const others = useMemo(() => {
    if (observation === undefined) return undefined;
    const held = unknown === 'm' ? { b: shownNumber(b, 'b') } : { m: shownNumber(m, 'm') };
    return {
      ...held,
      [feature]: shownNumber(observation.x, 'x', chosen),
      y: shownNumber(observation.y, 'y', chosen),
    };
  }, [observation, unknown, m, b, feature, chosen]);
  const passed = useMemo(() => {
    if (observation === undefined) return undefined;
    const values = { m, b, [feature]: observation.x, y: observation.y };
    return nudgeThrough(machines, values[unknown], nudge, values);
  }, [machines, observation, unknown, m, b, feature, nudge]);
  if (observation === undefined || others === undefined) {
    return <p className="guide-missing">{translate('rules.no-points')}</p>;
  }
  return (
    <>
      <RadioRow
        label={translate('rules.chain.unknown')}
        options={[
          { value: 'm', text: translate('rules.unknown-m') },
          { value: 'b', text: translate('rules.unknown-b') },
        ]}
        value={unknown}
        onChange={setUnknown}
      />
      <p>{translate('rules.chain.point', { point: chosen + 1, iteration, unknown })}</p>
      {passed === undefined ? (
        <p className="guide-missing">{translate('rules.too-large', { point: chosen + 1 })}</p>
      ) : (
        <ChainPart
          machines={machines}
          names={{ input: unknown, middle: 'e', output: 'e²' }}
          boxes={[
            translate('rules.chain.box-error', { feature }),
            translate('rules.chain.box-square'),
          ]}
          output={squaredError}
          passed={passed}
          others={others}
        />
      )}
    </>
  );
}

function LiveInLoss({ nudge }: { readonly nudge: number }) {
  const moment = useShownMoment();
  return (
    <InSight>
      <InLoss moment={moment} nudge={nudge} />
    </InSight>
  );
}

/** The chain rule: a nudge goes through two machines, and their rates multiply. */
export function ChainRulePage() {
  const [nudge, setNudge] = useState(0.5);
  return (
    <div className="guide-page">
      <p>{translate('rules.chain.intro')}</p>
      <StopSlider
        label={translate('rules.nudge')}
        stops={sizes}
        value={nudge}
        text={numberToText(nudge)}
        onChange={setNudge}
      />
      <Example nudge={nudge} />
      <h3>{translate('rules.chain.inLoss')}</h3>
      <LiveInLoss nudge={nudge} />
    </div>
  );
}
