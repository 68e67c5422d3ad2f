import type { SymmetricMatrix } from '../numerics/symmetricMatrix.ts';
import type { Parameters } from './parameters.ts';

/**
 * What Newton's method subtracts: H⁻¹ ∇L. For a quadratic loss it leads from anywhere to the minimum.
 * Undefined when H has no inverse.
 */
export function newtonStep(hessian: SymmetricMatrix, gradient: Parameters): Parameters | undefined {
  const { mm, mb, bb, schur = bb > 0 ? mm - (mb / bb) * mb : 0 } = hessian;
  if (!(bb > 0 && schur > 0)) return undefined;
  // One elimination: with b taken out, schur · Δm = g_m − (mb/bb) g_b.
  const m = (gradient.m - (mb / bb) * gradient.b) / schur;
  const b = (gradient.b - mb * m) / bb;
  return Number.isFinite(m) && Number.isFinite(b) ? { m, b } : undefined;
}
