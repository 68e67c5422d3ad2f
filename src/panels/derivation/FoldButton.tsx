import type { BeatLine } from '../../derivation/beat.ts';
import { translate } from '../../i18n/translate.ts';
import './FoldButton.css';

interface FoldButtonProps {
  readonly line: BeatLine;
  readonly open: boolean;
  readonly onToggle: (line: BeatLine) => void;
}

/** Opens a line that is a run of small things, and folds it again; nothing beside any other line. */
export function FoldButton({ line, open, onToggle }: FoldButtonProps) {
  const { folded } = line;
  if (folded.length === 0) return null;
  return (
    <button
      type="button"
      className="fold-button"
      aria-expanded={open}
      onClick={() => onToggle(line)}
    >
      {translate('derivation-panel.small-steps', { count: folded.length - 1 })}
    </button>
  );
}
