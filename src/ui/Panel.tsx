import { use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { CaptionContext, ToolsPlaceContext, useStanding } from './standing.ts';
import './Panel.css';

interface PanelProps {
  readonly title: string;
  /** Class that places the panel in the layout. */
  readonly className: string;
  /** Controls that belong to this panel alone. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The controls of the panel on the stage, where the app has a place for them: they are not always in sight. */
export function ToolsElsewhere({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const place = use(ToolsPlaceContext);
  if (place === undefined) return null;
  return createPortal(
    <div className="panel-tools panel-tools-elsewhere" role="group" aria-label={title}>
      <span className="panel-tools-title" aria-hidden="true">
        {title}
      </span>
      {children}
    </div>,
    place,
  );
}

/** A named region of the screen: a picture or a list, with its title and its own controls. */
export function Panel({ title, className, tools, children }: PanelProps) {
  const standing = useStanding();
  const caption = use(CaptionContext);
  const isToCome = standing === 'company' && caption !== undefined;
  const classes = ['panel', `panel-${standing}`, ...(isToCome ? ['panel-to-come'] : []), className];
  return (
    <section aria-label={title} className={classes.join(' ')}>
      <header className="panel-header">
        <h2>{isToCome ? caption : title}</h2>
        {tools === undefined || standing !== 'several' ? null : (
          <div className="panel-tools">{tools}</div>
        )}
      </header>
      {tools === undefined || standing !== 'lead' ? null : (
        <ToolsElsewhere title={title}>{tools}</ToolsElsewhere>
      )}
      {/* What stands by is looked at; to take hold of it, it comes forward. */}
      <div className="panel-body" inert={standing === 'company'}>
        {children}
      </div>
    </section>
  );
}
