/** @typedef {import('./random.mjs').Chance} Chance */

const points = ['1990,5;1991,6;1993,7', '1,2;2,3;3,5', '2,1;2,2;2,5', '0,1e150;1,-1e150', '5,5'];
const data = ['five-points', 'elastic-band', 'penguins', 'global-temperature', 'vertical', 'empty'];
export const pages = [
  'none',
  'contents',
  'questions',
  'table',
  'power-rule',
  'chain-rule',
  'sum-rule',
  'partial-derivative',
  'routes',
  'conventions',
  'mistakes',
  'backpropagation',
  'video',
];

const models = [
  'origin',
  'parabola',
  'exponential',
  'logistic',
  'neuron',
  'two-neurons',
  'plane',
  'a*exp(-(x-c)^2/s^2)',
  'a/(x-b)',
  'sqrt(a*x)+ln(b)',
  'sin^2 x',
  'a x +',
];
const methods = [
  'batch',
  'point',
  'point&order=shuffled',
  'minibatch&size=2&seed=3',
  'momentum&momentum=0.9',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'newton',
];
export const lessons = [
  'line-learns',
  'mathematics',
  'how-big-a-step',
  'all-at-once',
  'whole-loss',
];

/** @param {Chance} chance */
function sceneLink(chance) {
  const layout = chance.of(['', '&layout=projector', '&layout=overview']);
  return `v=1&lesson=${chance.of(lessons)}&scene=${1 + chance.below(22)}${layout}`;
}

/** @param {Chance} chance */
function lineParts(chance) {
  return [
    `m=${chance.of(['0', '1', '-50', '1e308', '1e-300'])}`,
    `b=${chance.of(['0', '2', '-1e200'])}`,
  ];
}

/** @param {Chance} chance */
function modelParts(chance) {
  return [
    `model=${encodeURIComponent(chance.of(models))}`,
    `start=${chance.of(['a:1;b:1', 'w:0.5;v:1;c:0', 'a:1e200;c:-3;s:0', 'm:2'])}`,
    `each=${chance.of(['squared', 'squared', 'absolute', 'log'])}`,
  ];
}

/**
 * A link as somebody could be sent one: a scene of a lesson, or a state, good or absurd.
 * @param {Chance} chance
 */
export function linkByChance(chance) {
  if (chance.share() < 0.2) return sceneLink(chance);
  const parts = [
    chance.share() < 0.5 ? `points=${chance.of(points)}` : `data=${chance.of(data)}`,
    `rate=${chance.of(['0.05', '0.01', '10', '1e-9', '2.4e-7', '1e300', '0.3'])}`,
    ...(chance.share() < 0.3 ? modelParts(chance) : lineParts(chance)),
    `loss=${chance.of(['sum', 'mean', 'half'])}`,
    `method=${chance.share() < 0.5 ? 'batch' : chance.of(methods)}`,
    `scale=${chance.of(['none', 'standard'])}`,
    `k=${chance.of(['0', '1', '7', '400', '1000000'])}`,
    `beat=${chance.of(['guess', 'loss', 'inner', 'gradient', 'update'])}`,
    `layout=${chance.of(['stage', 'overview', 'projector'])}`,
    `theme=${chance.of(['light', 'dark', 'system'])}`,
    `page=${chance.of(pages)}`,
  ];
  return `v=1&${parts.join('&')}`;
}
