import { tellOfRun, tellFaults } from './actions/notices.ts';
import { openSnapshot } from './actions/open.ts';
import type { Experiment } from './experiment.ts';
import { loadPreset } from './loadPreset.ts';
import { sameObservations } from './sameExperiment.ts';

// A file may have been edited by hand: points that are not the preset's must not bear its name,
// for a link would then carry the name alone.
async function withTruePreset(experiment: Experiment): Promise<Experiment> {
  const { preset, observations } = experiment.data;
  if (preset === 'custom') return experiment;
  const known = await loadPreset(preset).catch(() => undefined);
  if (known !== undefined && sameObservations(known, observations)) return experiment;
  return { ...experiment, data: { preset: 'custom', observations } };
}

/**
 * Opens the text of a run file. One that is not ours changes nothing, and a message says why.
 * @returns whether it was opened.
 */
export async function openRunFile(text: string): Promise<boolean> {
  const { decodeRun } = await import('./formats/runFile.ts');
  const run = decodeRun(text);
  if (run.ok) {
    const experiment = await withTruePreset(run.experiment);
    openSnapshot({ experiment, cursor: run.cursor }, run.view);
    tellOfRun({ tone: 'information', message: { id: 'notices.fileOpened' } });
  }
  tellFaults('file', run.faults);
  return run.ok;
}
