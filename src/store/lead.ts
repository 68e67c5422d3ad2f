import type { BeatName } from '../derivation/beatNames.ts';
import type { LineId } from '../derivation/lineIds.ts';
import type { AppState } from './appState.ts';
import type { Cursor } from './cursor.ts';
import type { Experiment } from './experiment.ts';
import { isInSight } from './lessons/shownScene.ts';
import { lineOnScreen } from './lines.ts';
import { isAboutCurves } from './lossFigure.ts';
import { type PictureName, type StandingPicture, standingPictures } from './pictureNames.ts';
import { defaultView, type GuidePage, type View } from './view.ts';
import { shownParameters } from './shownParameters.ts';
import { isLossRenewed, showsWholeStep } from './worked.ts';

// Which picture shows what a step says.
const leadOfBeat: Readonly<Record<BeatName, PictureName>> = {
  guess: 'data',
  error: 'data',
  square: 'data',
  loss: 'data',
  'power-rule': 'parabola',
  inner: 'data',
  'chain-rule': 'data',
  gradient: 'surface',
  update: 'surface',
};

// Pages of the guide that speak of one picture; with the others the step leads.
const leadOfPage: Readonly<Partial<Record<GuidePage, PictureName>>> = {
  table: 'data',
  'power-rule': 'parabola',
  'partial-derivative': 'surface',
  conventions: 'surface',
  mistakes: 'surface',
  backpropagation: 'graph',
};

/**
 * Lines that speak of what one parameter does to an error, or to its square: they are seen over that parameter. A cost
 * that is no square has no such picture.
 */
function speaksOfCurve(id: LineId, { each }: Pick<Experiment, 'each'>): boolean {
  if (id.startsWith('inner-line-')) return true;
  return each === 'squared' && (id === 'chain-limit' || id === 'chain-rule');
}

/**
 * Whether the line on screen is led by the picture over the parameter that it speaks of. A scene or a page says in its own words
 * what is to be seen.
 */
function isLedByCurve(state: AppState): boolean {
  const { experiment, view } = state;
  if (experiment.data.observations.length === 0) return false;
  if (showsWholeStep({ view }) || !isInSight({ view }, 'parabola')) return false;
  const id = lineOnScreen(state);
  return isAboutCurves(state) || (id !== undefined && speaksOfCurve(id, experiment));
}

/** Whether the line on screen speaks of the map, in a step that other pictures lead. A scene says in its own words what is to be seen. */
function isAboutMap(state: AppState): boolean {
  const { up } = shownParameters(state);
  return lineOnScreen(state) === 'loss-map' && up !== undefined && !showsWholeStep(state);
}

/** The picture that the line on screen, or the page of the guide that is open, is about. */
export function leadByItself(state: AppState): PictureName {
  const { page } = state.view;
  const ofPage = page === 'none' ? undefined : leadOfPage[page];
  if (ofPage !== undefined) return ofPage;
  if (isLossRenewed(state) && isInSight(state, 'data')) return 'data';
  if (isAboutMap(state) && isInSight(state, 'surface')) return 'surface';
  return isLedByCurve(state) ? 'parabola' : leadOfBeat[state.cursor.beat];
}

/** The picture that has the stage: the one that was brought forward, or the one by itself. */
export function leadOf(state: AppState): PictureName {
  return state.view.lead === 'auto' ? leadByItself(state) : state.view.lead;
}

/**
 * The other pictures, in the order of their places. Each has a place of its own, where it is found again;
 * the data, which have none because they lead mostly, stand in the place of the one that leads.
 */
export function companyOf(lead: PictureName): readonly StandingPicture[] {
  const [usual, ...others] = standingPictures;
  // The graph has no place of its own: the data stand where they do beside the parabola.
  if (lead === 'graph') return [usual, ...others.slice(1)];
  return others.map((name) => (name === lead ? usual : name));
}

/** The other pictures as far as they are in sight. */
export function companyInSight(state: AppState): readonly StandingPicture[] {
  const { hide } = state.view;
  const company = companyOf(leadOf(state));
  return hide.length === 0 ? company : company.filter((name) => !hide.includes(name));
}

/**
 * The view on the way from one line to another: the graph goes on with the lines, and at another step the
 * picture that was brought forward goes back.
 */
export function viewAtStep(view: View, from: Cursor, to: Cursor): View {
  const lead = from.beat === to.beat ? view.lead : defaultView.lead;
  const isSameLine = from.beat === to.beat && from.line === to.line;
  const passed = isSameLine ? view.passed : defaultView.passed;
  return lead === view.lead && passed === view.passed ? view : { ...view, lead, passed };
}

/** Whether the graph is on screen: it has the stage, or its page is open beside all pictures. */
export function showsGraph(state: AppState): boolean {
  const { layout, page } = state.view;
  return layout === 'overview' ? page === 'backpropagation' : leadOf(state) === 'graph';
}
