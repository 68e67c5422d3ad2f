import {
  call,
  difference,
  type Expression,
  fraction,
  number,
  power,
  product,
  sum,
  type SymbolExpression,
} from '../../calculus/expression.ts';
import type { AtHand, Method } from './method.ts';
import {
  carried,
  corrected,
  fadingMean,
  forEachAlone,
  guardSymbol,
  iterationSymbol,
  setting,
} from './symbols.ts';

const epsilon = 1e-8;

function step(
  state: Float64Array,
  { gradient, rate, iteration, settings: { beta1, beta2 } }: AtHand,
): void {
  const size = gradient.length;
  // Both means begin at 0, and are too small by these at first.
  const ofVelocity = 1 - beta1 ** (iteration + 1);
  const ofSquares = 1 - beta2 ** (iteration + 1);
  for (let slot = 0; slot < size; slot += 1) {
    const slope = gradient[slot] ?? 0;
    const velocity = beta1 * (state[size + slot] ?? 0) + (1 - beta1) * slope;
    const squares = beta2 * (state[2 * size + slot] ?? 0) + (1 - beta2) * (slope * slope);
    state[size + slot] = velocity;
    state[2 * size + slot] = squares;
    const divisor = Math.sqrt(squares / ofSquares) + epsilon;
    state[slot] = (state[slot] ?? 0) - (rate * (velocity / ofVelocity)) / divisor;
  }
}

function started(share: SymbolExpression, old: Expression): Expression {
  const steps = sum(iterationSymbol, number(1));
  return fraction(old, difference(number(1), power(share, steps)));
}

const lines = forEachAlone((target, slope, rate) => {
  const [beta1, beta2] = [setting('beta1'), setting('beta2')];
  const [velocity, squares] = [carried('velocity', target), carried('squares', target)];
  const [meanVelocity, meanSquares] = [corrected('velocity', target), corrected('squares', target)];
  const divisor = sum(call('sqrt', meanSquares), guardSymbol);
  const stride = fraction(product(rate, meanVelocity), divisor);
  return [
    { name: 'velocity', target: velocity, side: fadingMean(beta1, velocity, slope) },
    { name: 'squares', target: squares, side: fadingMean(beta2, squares, power(slope, number(2))) },
    { name: 'mean-velocity', target: meanVelocity, side: started(beta1, velocity) },
    { name: 'mean-squares', target: meanSquares, side: started(beta2, squares) },
    { name: 'parameter', target, side: difference(target, stride) },
  ];
});

/**
 * v ← β₁v + (1 − β₁)g, q ← β₂q + (1 − β₂)g², each divided by 1 − βᵏ⁺¹, θ ← θ − ηv̂ / (√q̂ + ε) (D. Kingma and
 * J. Ba, 2015); ε = 1e-8.
 */
export const adam: Method = {
  id: 'adam',
  uses: 'all',
  isPlain: false,
  settings: ['beta1', 'beta2'],
  memory: ['velocity', 'squares'],
  step,
  lines,
  guard: epsilon,
  quadratic: undefined,
  usualRate: 0.1,
};
