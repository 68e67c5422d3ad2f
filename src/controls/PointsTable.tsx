import { type ReactNode, useRef, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { selectedPoint } from '../store/selectors.ts';
import { hasSecondInput } from '../store/model.ts';
import { useAppState } from '../store/useAppState.ts';
import { NewPointRow } from './NewPointRow.tsx';
import { PointRow } from './PointRow.tsx';
import './PointsTable.css';

/** Rows shown at once: enough to work with, and quick with 100,000 points. */
const pageSize = 50;

/** The points as numbers to edit, a page of them at a time. */
export function PointsTable(): ReactNode {
  const observations = useAppState((state) => state.experiment.data.observations);
  const hasSecond = useAppState((state) => hasSecondInput(state.experiment));
  const chosen = useAppState(selectedPoint);
  const [page, setPage] = useState(() => Math.floor(Math.max(chosen, 0) / pageSize));
  const body = useRef<HTMLTableSectionElement>(null);
  const newX = useRef<HTMLInputElement>(null);

  const lastPage = Math.max(0, Math.ceil(observations.length / pageSize) - 1);
  const shownPage = Math.min(page, lastPage);
  const first = shownPage * pageSize;

  /**
   * The focus goes to the row that moved up, or the one before, so that keys can go on deleting; after
   * the last point to the fields of a new one.
   */
  function focusRow(index: number): void {
    const row = Math.min(index, observations.length - 1) - first;
    requestAnimationFrame(() => {
      const buttons = body.current?.querySelectorAll<HTMLButtonElement>('.points-table-delete');
      const button = buttons?.[Math.min(row, buttons.length - 1)];
      (button ?? newX.current)?.focus();
    });
  }

  return (
    <div className="points-table">
      <div className="points-table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{translate('controls.point')}</span>
              </th>
              <th scope="col">
                {translate(hasSecond ? 'controls.symbol.x1' : 'controls.symbol.x')}
              </th>
              {hasSecond ? <th scope="col">{translate('controls.symbol.x2')}</th> : null}
              <th scope="col">{translate('controls.symbol.y')}</th>
              <th scope="col">
                <span className="visually-hidden">{translate('controls.deletePoints')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {observations.slice(first, first + pageSize).map((observation, offset) => (
              <PointRow
                // A point has no identity but its place in the list.
                // oxlint-disable-next-line react/no-array-index-key
                key={first + offset}
                index={first + offset}
                observation={observation}
                chosen={first + offset === chosen}
                hasSecond={hasSecond}
                onDeleted={focusRow}
              />
            ))}
          </tbody>
        </table>
        {observations.length === 0 && <p>{translate('controls.noPoints')}</p>}
      </div>
      {lastPage > 0 && (
        <div className="points-table-pages">
          <PageButton
            label={translate('controls.previousPoints')}
            page={shownPage - 1}
            lastPage={lastPage}
            onShow={setPage}
          />
          <span role="status">
            {translate('controls.pointsShown', {
              first: first + 1,
              last: Math.min(first + pageSize, observations.length),
              count: observations.length,
            })}
          </span>
          <PageButton
            label={translate('controls.nextPoints')}
            page={shownPage + 1}
            lastPage={lastPage}
            onShow={setPage}
          />
        </div>
      )}
      <NewPointRow
        fieldX={newX}
        hasSecond={hasSecond}
        onAdded={() => {
          setPage(Math.floor(observations.length / pageSize));
        }}
      />
    </div>
  );
}

interface PageButtonProps {
  readonly label: string;
  readonly page: number;
  readonly lastPage: number;
  readonly onShow: (page: number) => void;
}

function PageButton({ label, page, lastPage, onShow }: PageButtonProps): ReactNode {
  const disabled = page < 0 || page > lastPage;
  return (
    <button
      type="button"
      className="button button-outlined"
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onShow(page);
      }}
    >
      {label}
    </button>
  );
}
