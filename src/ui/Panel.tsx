import type { ReactNode } from 'react';
import './Panel.css';

interface PanelProps {
  readonly title: string;
  /** Class that places the panel in the layout. */
  readonly className: string;
  /** Controls that belong to this panel alone. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A named region of the screen: a picture or a list, with its title and its own controls. */
export function Panel({ title, className, tools, children }: PanelProps) {
  return (
    <section aria-label={title} className={`panel ${className}`}>
      <header className="panel-header">
        <h2>{title}</h2>
        {tools === undefined ? null : <div className="panel-tools">{tools}</div>}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
