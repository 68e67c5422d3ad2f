import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { edit, retakePicture, showPicture } from '../../store/actions/editor.ts';
import { mostWords, wordCount } from '../../store/formats/lessonFile.ts';
import { withSceneChanged } from '../../store/lessons/edit.ts';
import type { Scene } from '../../store/lessons/lesson.ts';
import { ForecastFields } from './ForecastFields.tsx';
import { SightFields } from './SightFields.tsx';
import { TextField } from './TextField.tsx';

interface SceneFormProps {
  readonly scene: Scene;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Told what was done, for those who do not see it. */
  readonly onDone: (words: string) => void;
}

function change(scene: Partial<Scene>): void {
  edit((editing) => withSceneChanged(editing, scene, true));
}

/** The scene under edit: what it says, what it shows, and what it asks. */
export function SceneForm({ scene, number, count, onDone }: SceneFormProps): ReactNode {
  const words = wordCount(scene.words);
  const tooMany = words > mostWords;
  return (
    <div
      className="editor-scene"
      role="group"
      aria-label={translate('editor.scene', { number, count })}
    >
      <TextField
        label={translate('editor.scene.title')}
        value={scene.title}
        onType={(title) => {
          change({ title });
        }}
      />
      <TextField
        label={translate('editor.scene.words')}
        rows={3}
        value={scene.words}
        note={translate(tooMany ? 'editor.scene.tooMany' : 'editor.scene.count', {
          count: words,
          most: mostWords,
        })}
        invalid={tooMany}
        onType={(text) => {
          change({ words: text });
        }}
      />
      <div className="editor-row">
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            void showPicture();
            onDone(translate('editor.picture.shown', { number }));
          }}
        >
          {translate('editor.picture.show')}
        </button>
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            retakePicture();
            onDone(translate('editor.picture.retaken', { number }));
          }}
        >
          {translate('editor.picture.retake')}
        </button>
      </div>
      <details className="editor-fold">
        <summary>{translate('editor.sight')}</summary>
        <SightFields show={scene.show} />
      </details>
      <details className="editor-fold">
        <summary>{translate('editor.scene.notes')}</summary>
        <TextField
          label={translate('editor.scene.notes')}
          rows={3}
          value={scene.notes}
          note={translate('editor.scene.notes.hint')}
          onType={(notes) => {
            change({ notes });
          }}
        />
        <p className="editor-note">{translate('editor.scene.hint')}</p>
      </details>
      <ForecastFields forecast={scene.forecast} />
    </div>
  );
}
