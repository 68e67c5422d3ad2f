import { translate } from '../../../i18n/translate.ts';

interface PagerProps {
  readonly first: number;
  readonly end: number;
  readonly count: number;
  readonly onTurn: (pages: number) => void;
}

/** Turns the pages of a table that is too long for one. */
export function Pager({ first, end, count, onTurn }: PagerProps) {
  const turns = [
    { pages: -1, label: translate('controls.previousPoints'), disabled: first === 0 },
    { pages: 1, label: translate('controls.nextPoints'), disabled: end >= count },
  ];
  const [back, on] = turns.map(({ pages, label, disabled }) => (
    <button
      key={pages}
      type="button"
      className="button button-outlined"
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onTurn(pages);
      }}
    >
      {label}
    </button>
  ));
  return (
    <div className="point-table-pages">
      {back}
      <span role="status">
        {translate('controls.pointsShown', { first: first + 1, last: end, count })}
      </span>
      {on}
    </div>
  );
}
