import fc from 'fast-check';

// The same cases in every run, so that a change is what makes a test fail; PROPERTY_SEED=$RANDOM npm
// test looks at others.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_124) });
