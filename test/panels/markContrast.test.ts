import { expect, it } from 'vitest';
import { channelsOf, contrast } from '../../scripts/tools/contrast.mjs';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { dataMarks } from '../../src/panels/data/dataMarks.ts';
import { pictureOf } from '../../src/panels/data/dataPicture.ts';
import { overMarks } from '../../src/panels/parabola/overMarks.ts';
import { overOf } from '../../src/panels/parabola/overPicture.ts';
import { parabolaMarks } from '../../src/panels/parabola/parabolaMarks.ts';
import { parabolaOf } from '../../src/panels/parabola/parabolaPicture.ts';
import { walkMarks } from '../../src/panels/surface/surfaceMarks.ts';
import { surfacePicture } from '../../src/panels/surface/surfacePicture.ts';
import type { AppState } from '../../src/store/appState.ts';
import { fittedAxes } from '../../src/store/dataAxes.ts';
import { shownIterate } from '../../src/store/selectors.ts';
import type { Frame, Mark, Role } from '../../src/ui/plot/marks/mark.ts';
import { type Domain, plotScales } from '../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../store/stateOfLink.ts';
import { type Colours, themes } from '../support/themeColours.ts';

// What a picture means has to be seen: three times the contrast of the ground, as faint as it is drawn.

const sets = ['five-points', 'hubble-1929', 'global-temperature', 'old-faithful'] as const;
const longestStep = 6;

function frameOf(x: Domain, y: Domain): Frame {
  const area = { left: 40, top: 10, width: 620, height: 480 };
  return { scales: plotScales(area, x, y, 'linear', 14), weight: 1.2 };
}

/** The marks of every picture at a place of the derivation: each leads at some line. */
function marksOf(state: AppState): readonly Mark[] {
  const { at: working } = shownIterate(state);
  const axes = fittedAxes(state.experiment.data.observations);
  const data = pictureOf(state, { working, gathered: 1, focused: false, handled: true });
  const [parabola, over] = [parabolaOf(state, working), overOf(state, working)];
  const [m = 0, b = 0] = working;
  const map = frameOf([m - 1, m + 2], [b - 1, b + 2]);
  return [
    ...dataMarks(data, frameOf(axes.x, axes.y)),
    ...(parabola === undefined ? [] : parabolaMarks(parabola, map)),
    ...(over === undefined ? [] : overMarks(over, frameOf(over.x, over.y))),
    ...walkMarks(surfacePicture(state, working), map),
  ];
}

/** How strongly the line of a mark is drawn; undefined where it has none that means something. */
function strengthOf(mark: Mark): number | undefined {
  if (mark.shape === 'label' || mark.shape === 'veil' || mark.shape === 'region') return undefined;
  const { role, strength = 1, clear } = mark;
  if (role === 'surface' || clear === 'none' || strength === 0) return undefined;
  if ((mark.shape === 'square' || mark.shape === 'box') && mark.edge === 0) return undefined;
  return strength;
}

function cssName(role: Role): string {
  return role === 'inkQuiet' ? 'ink-quiet' : role;
}

/** A colour that is laid over a ground. */
function laidOver(colour: string, ground: string, strength: number): string {
  const below = channelsOf(ground);
  const mixed = channelsOf(colour).map((value, at) => {
    const from = below[at] ?? 0;
    return (255 * (from + strength * (value - from))).toFixed(3);
  });
  return `rgb(${mixed.join(' ')})`;
}

function contrastOn(colours: Colours, role: Role, strength: number): number {
  const [colour = '', ground = ''] = [colours[cssName(role)], colours['ground']];
  return contrast(laidOver(colour, ground, strength), ground);
}

it.each(sets)('all that means something stands out from the ground: %s', async (data) => {
  const faint = new Set<string>();
  let looked = 0;
  for (const beat of beatNames)
    for (let line = 1; line <= longestStep; line += 1)
      for (const k of [0, 3]) {
        const link = `v=1&data=${data}&k=${String(k)}&beat=${beat}&line=${String(line)}`;
        for (const mark of marksOf(await stateOfLink(link))) {
          const strength = strengthOf(mark);
          if (strength === undefined || mark.shape === 'label' || mark.shape === 'veil') continue;
          looked += 1;
          for (const [theme, colours] of themes) {
            const has = contrastOn(colours, mark.role, strength);
            if (has < 3)
              faint.add(
                `${theme}, ${beat}: ${mark.shape} ${mark.role} ${strength}: ${has.toFixed(2)}`,
              );
          }
        }
      }
  expect(looked).toBeGreaterThan(500);
  expect([...faint]).toStrictEqual([]);
});
