import type { NudgedMachines } from '../../../derivation/twoMachines.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { useHops } from './useHops.ts';
import './MachinePicture.css';

/** What the values along the way are called. */
export interface MachineNames {
  readonly input: string;
  readonly middle: string;
  readonly output: string;
}

interface MachinePictureProps {
  readonly names: MachineNames;
  /** What is written on the two machines. */
  readonly boxes: readonly [string, string];
  readonly passed: NudgedMachines;
}

const places = ['input', 'middle', 'output'] as const;
const centres = { input: 38, middle: 222, output: 382 };
const machines = [
  { key: 'first', left: 82, width: 100, rate: 'inner' },
  { key: 'second', left: 270, width: 64, rate: 'outer' },
] as const;
/** Where the nudge is after each hop: at a value, in a machine, at the next value, … */
const stations = [38, 132, 222, 302, 382];
const arrows = [70, 185, 258, 337];

function short(value: number): string {
  return numberToText(value, 4);
}

function signed(value: number): string {
  return value > 0 ? `+${short(value)}` : short(value);
}

function Value({
  place,
  names,
  passed,
  reached,
}: Omit<MachinePictureProps, 'boxes'> & {
  readonly place: (typeof places)[number];
  readonly reached: boolean;
}) {
  const x = centres[place];
  return (
    <>
      <text className="machine-name" x={x} y={24}>
        {names[place]}
      </text>
      <text className="machine-value" x={x} y={47}>
        {short(passed.before[place])}
      </text>
      <text className={reached ? 'machine-change' : 'machine-change machine-waits'} x={x} y={92}>
        {signed(passed.change[place])}
      </text>
    </>
  );
}

/** Two machines in a row, with a nudge that travels through them at the press of a button. */
export function MachinePicture({ names, boxes, passed }: MachinePictureProps) {
  const { hop, run, send } = useHops(stations.length);
  const words = translate('rules.chain.picture', {
    ...names,
    inputValue: short(passed.before.input),
    middleValue: short(passed.before.middle),
    outputValue: short(passed.before.output),
    inputChange: short(passed.change.input),
    middleChange: short(passed.change.middle),
    outputChange: short(passed.change.output),
  });
  const station = stations[hop ?? stations.length - 1] ?? 0;
  return (
    <div className="machine-picture">
      <svg viewBox="0 0 420 124" role="img" aria-label={words}>
        {machines.map(({ key, left, width, rate }, position) => (
          <g key={key}>
            <rect className="machine-box" x={left} y={14} width={width} height={48} rx={8} />
            <text className="machine-label" x={left + width / 2} y={43}>
              {boxes[position]}
            </text>
            <text className="machine-rate" x={left + width / 2} y={116}>
              {translate('rules.chain.rate', { rate: short(passed.exact[rate]) })}
            </text>
          </g>
        ))}
        {arrows.map((x) => (
          <path key={x} className="machine-arrow" d={`M${x} 38h9m-4 -4l4 4l-4 4`} />
        ))}
        {places.map((place, position) => (
          <Value
            key={place}
            place={place}
            names={names}
            passed={passed}
            reached={hop === undefined || hop >= 2 * position}
          />
        ))}
        <line className="machine-track" x1={38} y1={74} x2={382} y2={74} />
        <circle
          key={run}
          className="machine-nudge"
          cx={0}
          cy={74}
          r={6}
          style={{ transform: `translateX(${station}px)` }}
        />
      </svg>
      <button type="button" className="button button-outlined" onClick={send}>
        {translate('rules.chain.send')}
      </button>
    </div>
  );
}
