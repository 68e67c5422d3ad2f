import { type ReactNode, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { shortened } from '../../store/formats/shortened.ts';
import type { LeftOutRow } from '../../store/formats/table/readTable.ts';

interface LeftOutRowsProps {
  readonly rows: readonly LeftOutRow[];
  /** What the columns of x and y are called; '' where they have no title. */
  readonly titles: { readonly x: string; readonly y: string };
}

const fewer = 20;
const manyMore = 500;

/** Every row that gives no point, with its line and what is wrong with its fields. */
export function LeftOutRows({ rows, titles }: LeftOutRowsProps): ReactNode {
  const [shown, setShown] = useState(fewer);
  const fieldOf = (axis: 'x' | 'y'): string =>
    titles[axis] === '' ? axis : translate('own-data.fault.field', { axis, title: titles[axis] });
  return (
    <details className="own-data-left-out" open>
      <summary>{translate('own-data.leftOut', { count: rows.length })}</summary>
      <ul>
        {rows.slice(0, shown).flatMap(({ line, faults }) =>
          faults.map(({ axis, text, fault }) => (
            <li key={`${line} ${axis}`}>
              {translate(`own-data.fault.${fault}`, {
                line,
                field: fieldOf(axis),
                text: shortened(text),
              })}
            </li>
          )),
        )}
      </ul>
      {rows.length > shown ? (
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            setShown(shown + manyMore);
          }}
        >
          {translate('own-data.leftOut.more')}
        </button>
      ) : null}
    </details>
  );
}
