import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGuideMessages, translate } from '../../../src/i18n/translate.ts';
import { questionGroups, shown } from '../../../src/guide/content/question.ts';
import { contentOf, questions } from '../../../src/guide/content/questions.ts';
import type { ShownScene } from '../../../src/store/actions/guide.ts';
import { presets } from '../../../src/regression/presets.ts';
import { loadPreset } from '../../../src/store/loadPreset.ts';
import { defaultCursor } from '../../../src/store/cursor.ts';
import { defaultExperiment, type Experiment } from '../../../src/store/experiment.ts';
import { initialState, type AppState } from '../../../src/store/appState.ts';
import { decodeLink, encodeLink } from '../../../src/store/formats/link.ts';
import { questionNames, type QuestionName } from '../../../src/store/questionNames.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { trajectoryOf } from '../../../src/store/problem.ts';
import { usualRate } from '../../../src/store/usualRate.ts';
import { anyExperiment, classExperiment } from '../../store/arbitraries.ts';

beforeAll(loadGuideMessages);

function stateOf({ experiment, cursor = defaultCursor, view }: ShownScene): AppState {
  return { ...initialState, experiment, cursor, view: { ...initialState.view, ...view } };
}

function looked(name: QuestionName, state: AppState): string {
  const values = contentOf(name).look(state);
  return values === undefined ? '' : translate(`questions.${name}.look`, values);
}

/** The sentence of a scene, the first one from the first visit unless said otherwise. */
function sentence(name: QuestionName, position = 0, from: AppState = initialState): string {
  const scene = Object.values(contentOf(name).scenes)[position];
  if (scene === undefined) throw new Error(`no scene ${position} of ${name}`);
  return looked(name, stateOf(scene(from)));
}

const complete = /[{}]|undefined|NaN|Infinity/u;

describe.each(questions)('the question $name', (question) => {
  const { name, scenes } = question;

  it('has words', () => {
    for (const part of ['question', 'answer', 'keywords', 'look'] as const) {
      expect(translate(`questions.${name}.${part}`)).not.toBe(`questions.${name}.${part}`);
    }
    expect(translate(`questions.${name}.question`)).toMatch(/\?$/u);
  });

  it('has scenes that a link can carry, each with something to look at', async () => {
    expect(questionGroups).toContain(question.group);
    for (const scene of Object.values(scenes)) {
      const { experiment, cursor, view } = stateOf(scene(initialState));
      const decoded = await decodeLink(encodeLink(experiment, cursor, view));
      expect(decoded.faults).toStrictEqual([]);
      expect(decoded.experiment).toStrictEqual(experiment);
      expect(decoded.cursor).toStrictEqual(cursor);
      expect({ ...initialState.view, ...decoded.view }).toStrictEqual(view);
      const words = looked(name, { ...initialState, experiment, cursor, view });
      expect(words).not.toBe('');
      expect(words).not.toMatch(complete);
    }
  });

  it('says a whole sentence in whatever state one brings it to', () => {
    const anyState = fc.oneof(classExperiment, anyExperiment);
    fc.assert(
      fc.property(anyState, fc.nat({ max: 300 }), (experiment, iteration) => {
        const from = { ...initialState, experiment, cursor: { ...defaultCursor, iteration } };
        expect(looked(name, from)).not.toMatch(complete);
        for (const scene of Object.values(scenes)) {
          const shownScene = scene(from);
          const { learningRate, start } = shownScene.experiment;
          expect(learningRate).toBeGreaterThan(0);
          expect([learningRate, start[0], start[1]].every(Number.isFinite)).toBe(true);
          expect(looked(name, stateOf(shownScene))).not.toMatch(complete);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what the scenes claim', () => {
  it('is every question once, in the order of the names', () => {
    expect(questions.map(({ name }) => name)).toStrictEqual(questionNames);
    const groups = questions.map(({ group }) => questionGroups.indexOf(group));
    expect(groups).toStrictEqual(groups.toSorted((one, other) => one - other));
  });

  it('the errors of the level line cancel, their squares do not', () => {
    // y − 4: −2, −1, 1, 0, 2.
    expect(sentence('square')).toMatch(/add up to 0, .* add up to 10\./u);
  });

  it('absolute values and squares prefer different lines', () => {
    // y = x has one error, −5; y = 2x − 2 has −1, 0, 1, 2, −2.
    expect(sentence('absolute')).toContain('Σ|e|\u00A0=\u00A05 and Σe²\u00A0=\u00A025');
    expect(sentence('absolute')).toContain('Σ|e|\u00A0=\u00A06 and Σe²\u00A0=\u00A010');
  });

  it('a convention is another rate: 0.05 is 0.05/5 and 2 · 0.05', () => {
    expect(sentence('one-over-n')).toContain('the rate 0.05, with the sum 0.01');
    expect(sentence('drop-two')).toContain(
      'the rate 0.05. With the half mean, where it cancels, it has 0.1',
    );
  });

  it('the bound of the five points is 2/λmax, and above it the run diverges', () => {
    // H = (2/5) [[55, 15], [15, 5]] has λmax = 12 + √136.
    const bound = 2 / (12 + Math.sqrt(136));
    expect(sentence('rate-small')).toContain(`2/λmax\u00A0=\u00A0${shown(bound)}`);
    expect(sentence('rate-small')).toContain('the run diverges');
    expect(sentence('rate-small', 1)).toContain('the run arrives');
    const { experiment } = contentOf('rate-small').scenes.show(initialState);
    const trajectory = trajectoryOf(experiment);
    trajectory.extendTo(5000);
    expect(trajectory.divergedAt).toBeDefined();
  });

  it('scaled x makes the bowl round', () => {
    const condition = (12 + Math.sqrt(136)) / (12 - Math.sqrt(136));
    expect(sentence('slow')).toContain(`condition number is ${shown(condition)}`);
    expect(sentence('slow', 1)).toContain('condition number is 1.');
    expect(sentence('slow', 1)).toContain('nothing but rounding');
  });

  it('a zigzag changes sides, and the run at rest does not', () => {
    expect(sentence('zigzag')).toContain('to the other side');
    expect(sentence('exact-stop')).toMatch(/From iteration [\d,]+ on nothing changes/u);
  });

  it('the other side leads to the same line', () => {
    const { experiment } = contentOf('elsewhere').scenes.show(initialState);
    // Mirrored at (0.9, 1.3).
    expect(experiment.start[0]).toBeCloseTo(1.8, 12);
    expect(experiment.start[1]).toBeCloseTo(2.6, 12);
  });

  it('the one step lands on the line, and costs 5 · 2² + 2³ multiplications', () => {
    expect(sentence('least-squares')).toMatch(/gives \(0\.9, 1\.3\).*lands on \(0\.9, 1\.3\)/u);
    expect(sentence('what-for')).toContain('about 28 multiplications');
  });

  it('takes the data of the person at the screen where these can show it', async () => {
    for (const { id } of presets) {
      const data = { preset: id, observations: await loadPreset(id) };
      const bare: Experiment = { ...defaultExperiment, data };
      const experiment = { ...bare, learningRate: usualRate(bare) };
      const from = { ...initialState, experiment };
      const scene = contentOf('gradient').scenes.show(from);
      const own = id !== 'vertical' && id !== 'empty';
      expect(scene.experiment.data.preset, id).toBe(own ? id : 'five-points');
      for (const { name } of questions) expect(sentence(name, 0, from), name).not.toMatch(complete);
      const wanted = id === 'empty' ? defaultExperiment.data : data;
      expect(contentOf('least-squares').scenes.show(from).experiment.data).toBe(wanted);
    }
  }, 60_000);

  it('all x equal: no inverse, and the run rests on the floor of the valley', () => {
    const { experiment, cursor } = contentOf('vertical').scenes.show(initialState);
    const state = { ...initialState, experiment, cursor: cursor ?? defaultCursor };
    const [m = 0, b = 0] = shownIterate(state).at;
    expect(m * 2 + b).toBeCloseTo(3, 9);
    expect(looked('least-squares', state)).toContain('has no inverse');
  });
});

describe('the way from a line to a network', () => {
  const lossOf = (name: QuestionName, label: 'show' | 'showTwo' = 'show'): number => {
    const scene = contentOf(name).scenes[label]?.(initialState);
    if (scene === undefined) throw new Error(`no ${label} of ${name}`);
    return shownIterate(stateOf(scene)).loss;
  };

  it('leads from each question to the next, to the last', () => {
    const way: QuestionName[] = ['bend'];
    for (let name = contentOf('bend').next; name !== undefined; name = contentOf(name).next)
      way.push(name);
    expect(way).toStrictEqual(['bend', 'squash', 'two-neurons', 'backpropagation']);
  });

  it('shows why each is needed: a line cannot bend, and one neuron does not turn round', () => {
    expect(lossOf('squash')).toBeLessThan(lossOf('bend') / 4);
    expect(lossOf('two-neurons', 'showTwo')).toBeLessThan(lossOf('two-neurons') / 4);
  });
});
