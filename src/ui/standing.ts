import { createContext, use } from 'react';

/**
 * How a picture stands on the screen: it has the stage (`lead`), it stands by, small and without words
 * (`company`), or it is one of several that show all that they have (`several`).
 */
export type Standing = 'lead' | 'company' | 'several';

/** The standing of the picture in which a component is. */
export const StandingContext = createContext<Standing>('several');

/** Where the controls of what is on the stage are shown, one press away; undefined while nowhere. */
export const ToolsPlaceContext = createContext<HTMLElement | undefined>(undefined);

/** How the picture stands in which the component is. */
export function useStanding(): Standing {
  return use(StandingContext);
}

/** What is written below a picture that stands by in place of its name, as long as nothing has said the words of that. */
export const CaptionContext = createContext<string | undefined>(undefined);
