import type { ReactElement } from 'react';

/** Props of every icon: none. The button around it carries the name. */
type Icon = () => ReactElement;

/** Draws the strokes of an icon on the common grid of 20 units, in the colour of the text. */
function icon(name: string, strokes: ReactElement): Icon {
  function DrawnIcon(): ReactElement {
    return (
      <svg
        className="icon"
        viewBox="0 0 20 20"
        width="1.3333rem"
        height="1.3333rem"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {strokes}
      </svg>
    );
  }
  DrawnIcon.displayName = name;
  return DrawnIcon;
}

export const RestartIcon = icon('RestartIcon', <path d="M5 4v12M15.5 4.5 8 10l7.5 5.5z" />);
export const PreviousIterationIcon = icon(
  'PreviousIterationIcon',
  <path d="m10 5-5 5 5 5M15.5 5l-5 5 5 5" />,
);
export const NextIterationIcon = icon(
  'NextIterationIcon',
  <path d="m10 5 5 5-5 5M4.5 5l5 5-5 5" />,
);
export const PreviousStepIcon = icon('PreviousStepIcon', <path d="m12.5 5-5 5 5 5" />);
export const NextStepIcon = icon('NextStepIcon', <path d="m7.5 5 5 5-5 5" />);
export const PlayIcon = icon('PlayIcon', <path d="M6 4v12l10-6z" />);
export const PauseIcon = icon('PauseIcon', <path d="M7 4.5v11M13 4.5v11" strokeWidth="2.4" />);
export const ConvergeIcon = icon(
  'ConvergeIcon',
  <>
    <circle cx="10" cy="10" r="6.5" />
    <circle cx="10" cy="10" r="2.5" />
    <circle cx="10" cy="10" r="0.4" fill="currentColor" />
  </>,
);
export const UndoIcon = icon(
  'UndoIcon',
  <path d="M7 4 3.5 7.5 7 11M3.5 7.5h8.5a4.25 4.25 0 0 1 0 8.5H8" />,
);
export const RedoIcon = icon(
  'RedoIcon',
  <path d="m13 4 3.5 3.5L13 11M16.5 7.5H8a4.25 4.25 0 0 0 0 8.5h4" />,
);
export const ShareIcon = icon(
  'ShareIcon',
  <path d="M8.5 11.5a3.4 3.4 0 0 0 4.8 0l2.7-2.7a3.4 3.4 0 0 0-4.8-4.8l-1 1M11.5 8.5a3.4 3.4 0 0 0-4.8 0L4 11.2A3.4 3.4 0 0 0 8.8 16l1-1" />,
);
export const ExportIcon = icon('ExportIcon', <path d="M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12" />);
export const ProjectorIcon = icon(
  'ProjectorIcon',
  <path d="M3 4h14v9H3zM10 13v3M6.5 16.5h7M7 8.5h6" />,
);
export const OverviewIcon = icon(
  'OverviewIcon',
  <path d="M3.5 3.5h5.5v5.5H3.5zM11 3.5h5.5v5.5H11zM3.5 11h5.5v5.5H3.5zM11 11h5.5v5.5H11z" />,
);
export const MenuIcon = icon('MenuIcon', <path d="M3.5 5.5h13M3.5 10h13M3.5 14.5h13" />);
export const SunIcon = icon(
  'SunIcon',
  <>
    <circle cx="10" cy="10" r="3.2" />
    <path d="M10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M15.3 4.7l-1.2 1.2M5.9 14.1l-1.2 1.2" />
  </>,
);
export const MoonIcon = icon('MoonIcon', <path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z" />);
export const AutoIcon = icon(
  'AutoIcon',
  <>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
  </>,
);
export const HelpIcon = icon(
  'HelpIcon',
  <path d="M6.8 7.2a3.2 3.2 0 1 1 4.9 2.9c-1.1.7-1.7 1.3-1.7 2.6M10 16v.1" />,
);
export const CloseIcon = icon('CloseIcon', <path d="m5 5 10 10M15 5 5 15" />);
export const PlusIcon = icon('PlusIcon', <path d="M10 4.5v11M4.5 10h11" />);
export const TrashIcon = icon(
  'TrashIcon',
  <path d="M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11h7.4l.8-11M8.5 8.5v5M11.5 8.5v5" />,
);
export const TableIcon = icon(
  'TableIcon',
  <path d="M3.5 4h13v12h-13zM3.5 8h13M3.5 12h13M10 4v12" />,
);
export const UpIcon = icon('UpIcon', <path d="M10 16V4.5M5.5 9 10 4.5 14.5 9" />);
export const DownIcon = icon('DownIcon', <path d="M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5" />);
export const CopyIcon = icon('CopyIcon', <path d="M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z" />);
export const BackIcon = icon('BackIcon', <path d="M16 10H4.5M9 5.5 4.5 10 9 14.5" />);
export const SlipIcon = icon('SlipIcon', <path d="M10 3 2.5 16.5h15zM10 8v4M10 14.4v.1" />);
export const GuideIcon = icon(
  'GuideIcon',
  <path d="M10 5.5C8.5 4.3 6.3 4 3.5 4v11c2.8 0 5 .3 6.5 1.5 1.5-1.2 3.7-1.5 6.5-1.5V4c-2.8 0-5 .3-6.5 1.5zM10 5.5v11" />,
);
export const PasteIcon = icon(
  'PasteIcon',
  <path d="M7 4H4.5v13h11V4H13M7 2.5h6v3H7zM7.5 9.5h5M7.5 12h5M7.5 14.5h3" />,
);
export const WindowsIcon = icon('WindowsIcon', <path d="M2.5 3.5h10v7.5h-10zM8 14v2.5h9.5V9H15" />);
