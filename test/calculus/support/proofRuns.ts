/** Whether `npm run prove` runs: then all of it is asked for, and clocks count. */
export const asked = process.env['PROVE'] === 'all';

/** How many random formulas are proved: `npm run prove` takes all of them. */
export const proofRuns = asked ? 10_000 : 1_000;

/** How many random models are fitted. */
export const modelRuns = asked ? 200 : 30;

/** Says what came out, when all of it was asked for. */
export function report(figures: Readonly<Record<string, number>>): void {
  if (asked) process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** How many random texts the parser is given. */
export const textRuns = asked ? 100_000 : 10_000;
