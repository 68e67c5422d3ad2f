// Which pictures `npm run screenshots` takes.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {{
 *   readonly name: string,
 *   readonly width: number,
 *   readonly height: number,
 *   readonly theme: string,
 *   readonly layout: string,
 *   readonly hash: string,
 *   readonly answered?: boolean,
 * }} Shot `answered` where a question is to be answered before.
 */

const themes = ['light', 'dark'];
const lessonFolder = 'src/guide/content/lessons';
const dataSets = ['five-points', 'old-faithful', 'penguins', 'hubble-1929', 'global-temperature'];
export const steps = [
  'guess',
  'error',
  'square',
  'loss',
  'power-rule',
  'inner',
  'chain-rule',
  'gradient',
  'update',
];
const beamers = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
// More lines than a step has: its last one is shown.
const lastLine = 99;

/** @param {Omit<Shot, 'name'>} shot */
function nameOf({ width, height, theme, layout }) {
  return `${width}x${height}-${theme}${layout === 'stage' ? '' : `-${layout}`}`;
}

/**
 * The sizes and themes that count.
 * @param {string} hash what the link carries besides theme and layout
 * @returns {readonly Shot[]}
 */
export function usualShots(hash) {
  return themes
    .flatMap((theme) => [
      { width: 1024, height: 768, theme, layout: 'stage' },
      { width: 1280, height: 720, theme, layout: 'stage' },
      { width: 1366, height: 768, theme, layout: 'stage' },
      { width: 1920, height: 1080, theme, layout: 'stage' },
      { width: 3840, height: 2160, theme, layout: 'stage' },
      { width: 768, height: 1024, theme, layout: 'stage' },
      { width: 1024, height: 1366, theme, layout: 'stage' },
      { width: 390, height: 844, theme, layout: 'stage' },
      { width: 360, height: 640, theme, layout: 'stage' },
      { width: 1280, height: 720, theme, layout: 'overview' },
      ...beamers.slice(0, 3).map((size) => ({ ...size, theme, layout: 'projector' })),
    ])
    .map((shot) => ({ ...shot, hash, name: nameOf({ ...shot, hash }) }));
}

/**
 * Every scene of every lesson; where it asks something, once more with the answer.
 * @returns {Promise<readonly Shot[]>}
 */
export async function sceneShots() {
  const files = (await readdir(lessonFolder)).filter((file) => file.endsWith('.json'));
  const lessons = await Promise.all(
    files.map(async (file) => {
      /** @type {{ readonly scenes: readonly { readonly forecast?: unknown }[] }} */
      const { scenes } = JSON.parse(await readFile(join(lessonFolder, file), 'utf8'));
      const lesson = file.replace('.json', '');
      return scenes.flatMap(({ forecast }, index) => {
        const number = String(index + 1);
        const shot = {
          name: `${lesson}-${number.padStart(2, '0')}`,
          hash: `lesson=${lesson}&scene=${number}`,
          width: 1280,
          height: 720,
          theme: 'light',
          layout: 'stage',
        };
        const answered = { ...shot, name: `${shot.name}-answered`, answered: true };
        return forecast === undefined ? [shot] : [shot, answered];
      });
    }),
  );
  return lessons.flat();
}

/**
 * The nine steps with five data sets on the projector.
 * @returns {readonly Shot[]}
 */
export function stepShots() {
  return beamers.flatMap((size) =>
    themes.flatMap((theme) =>
      dataSets.flatMap((data) =>
        steps.map((step) => {
          const hash = `v=1&data=${data}&k=2&point=3&beat=${step}&line=${String(lastLine)}`;
          const shot = { ...size, theme, layout: 'projector', hash };
          return { ...shot, name: `${nameOf(shot)}-${data}-${step}` };
        }),
      ),
    ),
  );
}
