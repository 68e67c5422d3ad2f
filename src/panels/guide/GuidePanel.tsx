import { useLayoutEffect, useRef } from 'react';
import { translate } from '../../i18n/translate.ts';
import { closeGuide, goBack, openPage } from '../../store/actions/guide.ts';
import { hasSlips } from '../../store/comparison.ts';
import { useAppState } from '../../store/useAppState.ts';
import type { GuidePage } from '../../store/view.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { BackIcon, CloseIcon } from '../../ui/icons.tsx';
import { Later } from '../../ui/Later.tsx';
import { ContentsPage } from './contents/ContentsPage.tsx';
import { guideComponents } from './guideComponents.ts';
import { SceneStrip } from './questions/SceneStrip.tsx';
import { SquaredOnly } from './shared/SquaredOnly.tsx';
import './GuidePanel.css';

function GuideHeader({ page }: { readonly page: GuidePage }) {
  const away = useAppState((state) => state.returnPlace !== undefined);
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <header className="guide-header">
      {page === 'contents' ? null : (
        <button
          type="button"
          className="button guide-to-contents"
          aria-label={translate('guide.toContents')}
          title={translate('guide.toContents')}
          onClick={() => {
            openPage('contents');
          }}
        >
          <BackIcon />
        </button>
      )}
      <h2 ref={title} tabIndex={-1}>
        {translate(`guide.${page}.title`)}
      </h2>
      {away ? (
        <button
          type="button"
          className="button guide-back"
          onClick={() => {
            // The button goes away; one reads on from the title of the page that it leads to.
            title.current?.focus({ preventScroll: true });
            goBack();
          }}
        >
          {translate('guide.back')}
        </button>
      ) : null}
      <ActionButton
        className="guide-close"
        label={translate('guide.close')}
        icon={<CloseIcon />}
        onClick={closeGuide}
      />
    </header>
  );
}

/** The guide: one page beside the pictures, which stay alive. */
export function GuidePanel({ page }: { readonly page: GuidePage }) {
  // The slips are those of squared errors; the other pages speak of the loss at hand, or their scenes bring their own line along.
  const isOther = useAppState((state) => !hasSlips(state.experiment));
  const section = useRef<HTMLElement>(null);
  const shown = useRef<GuidePage>(undefined);
  // Before the effects of the page, which may scroll on to the question that is open.
  useLayoutEffect(() => {
    // A page that was opened by hand takes the focus, so that one reads on from its title.
    const { current } = section;
    const known = shown.current;
    shown.current = page;
    if (known === page || current === null) return;
    current.querySelector('h2')?.focus({ preventScroll: true });
    // In one column the page is much longer than the screen: one begins at its title, wherever one was.
    const { top } = current.getBoundingClientRect();
    if (top < 0 || top > globalThis.innerHeight / 2) current.scrollIntoView({ block: 'start' });
  }, [page]);
  return (
    <section
      ref={section}
      className="panel panel-guide"
      aria-label={translate(`guide.${page}.title`)}
    >
      <GuideHeader page={page} />
      <SceneStrip />
      <div
        className="guide-body"
        key={page}
        role="group"
        aria-label={translate(`guide.${page}.about`)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A box that scrolls must be reached by keyboard.
        tabIndex={0}
      >
        {page === 'contents' ? (
          <ContentsPage />
        ) : page === 'mistakes' && isOther ? (
          <SquaredOnly />
        ) : (
          <Later
            load={guideComponents[page]}
            fallback={<p className="guide-loading">{translate('panels.loading')}</p>}
          >
            {(Page) => <Page />}
          </Later>
        )}
      </div>
    </section>
  );
}
