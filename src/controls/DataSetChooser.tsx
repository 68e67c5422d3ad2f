import { type ReactNode, useRef, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { presets, type PresetId } from '../regression/presets.ts';
import { loadPreset } from '../store/loadPreset.ts';
import { choosePreset } from '../store/actions/data.ts';
import { tell, withdraw } from '../store/actions/notices.ts';
import { defaultExperiment } from '../store/experiment.ts';
import { suitingData } from '../store/suitingData.ts';
import { useAppState } from '../store/useAppState.ts';
import { Chooser } from '../ui/Chooser.tsx';

// On the first visit there is but the line, for which nearly all are.
function titleOf(id: PresetId, model: string | undefined): string {
  const title = translate(`presets.${id}.title`);
  const isMarked = model !== undefined && model !== defaultExperiment.model;
  const suits = isMarked && suitingData(model) === id;
  return suits ? translate('controls.model.suits', { title }) : title;
}

/** Chooses one of the data sets that come with the app; own points are a choice when they are there. */
export function DataSetChooser(): ReactNode {
  const preset = useAppState((state) => state.experiment.data.preset);
  const model = useAppState((state) => state.experiment.model);
  const [loading, setLoading] = useState<PresetId>();
  const latest = useRef<PresetId>(undefined);

  async function choose(id: PresetId | 'custom'): Promise<void> {
    if (id === 'custom') return;
    latest.current = id;
    setLoading(id);
    try {
      const observations = await loadPreset(id);
      // Whoever chose again meanwhile wants only the last choice.
      if (latest.current === id) {
        withdraw('data');
        choosePreset(id, observations);
      }
    } catch {
      tell({
        tone: 'fault',
        kind: 'data',
        message: {
          id: 'controls.presetFailed',
          values: { title: translate(`presets.${id}.title`) },
        },
      });
    } finally {
      if (latest.current === id) setLoading(undefined);
    }
  }

  const choices: { value: PresetId | 'custom'; text: string }[] = presets.map(({ id }) => ({
    value: id,
    // What is chosen already needs no advertising, and has no room for it.
    text: titleOf(id, id === preset ? undefined : model),
  }));
  if (preset === 'custom') {
    choices.unshift({ value: 'custom', text: translate('controls.ownPoints') });
  }
  return (
    <Chooser
      label={translate('controls.dataSet')}
      value={loading ?? preset}
      choices={choices}
      busy={loading !== undefined}
      onChoose={(id) => {
        void choose(id);
      }}
    />
  );
}
