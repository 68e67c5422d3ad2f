import { useMemo, useState } from 'react';
import { number, power, product, sum, symbol } from '../../../calculus/expression.ts';
import { simplified } from '../../../calculus/simplified.ts';
import { nudgeThrough, type TwoMachines } from '../../../derivation/twoMachines.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { nudgeSizes } from '../../../numerics/differences.ts';
import { Slider, StopSlider } from '../../../ui/Slider.tsx';
import { InSight } from '../shared/InSight.tsx';
import { MeansSomething, NoNumber } from '../shared/NoNumber.tsx';
import { ParameterRow } from '../shared/ParameterRow.tsx';
import { costAt, formulasOf, heldNumbers, valuesAt } from '../shared/pointFormulas.ts';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { ChainPart } from './ChainPart.tsx';
import '../shared/parts.css';

const sizes = nudgeSizes(6);
const x = symbol('x');
const u = symbol('u');
const y = symbol('y');

function exampleMachines(factor: number): TwoMachines {
  return {
    input: x,
    middle: u,
    inner: simplified(sum(product(number(factor), x), number(1))),
    outer: power(u, number(2)),
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

/** What is written on the first machine: the line in full, and of another model what it gives. */
function firstBox({ isLine, each, feature }: ShownMoment): string {
  if (isLine) return translate('rules.chain.box-error', { feature });
  return translate(each === 'log' ? 'rules.chain.box-guess' : 'rules.chain.box-difference');
}

function InLoss({ moment, nudge }: InLossProps) {
  const [asked, setAsked] = useState(0);
  const { observation, chosen, iteration, at } = moment;
  const formulas = formulasOf(moment);
  const { machines: all, names, middle, output } = formulas;
  const slot = Math.min(asked, all.length - 1);
  const machines = all[slot];
  if (observation === undefined || machines === undefined) {
    return <p className="guide-missing">{translate('rules.no-points')}</p>;
  }
  const others = heldNumbers(moment, formulas, observation, slot);
  const values = valuesAt(moment, formulas, observation);
  const passed = nudgeThrough(machines, at[slot] ?? 0, nudge, values);
  const unknown = names[slot] ?? '';
  return (
    <>
      <ParameterRow
        label={translate('rules.chain.unknown')}
        names={names}
        isLine={moment.isLine}
        slot={slot}
        onChoose={setAsked}
      />
      <p>
        {translate(`rules.chain.point-${moment.each}`, { point: chosen + 1, iteration, unknown })}
      </p>
      {passed === undefined ? (
        <NoNumber moment={moment} value={costAt(moment, formulas, observation).cost} />
      ) : (
        <ChainPart
          machines={machines}
          names={{ input: unknown, middle, output }}
          boxes={[firstBox(moment), output]}
          output={formulas.cost}
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
      <MeansSomething moment={moment}>
        <InLoss moment={moment} nudge={nudge} />
      </MeansSomething>
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
