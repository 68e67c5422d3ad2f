import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// The shell without a window comes first: it draws the same with a third less processor time.
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The program of a Chromium, Chrome or Edge on this machine.
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return isProgram(chosen) ? chosen : undefined;
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name + ending)));
  const places = usualPlaces[process.platform] ?? [];
  return [...onPath, ...places].find(isProgram);
}

function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * How Chromium is started for tests and measurements. Without the flags about the background it
 * calls home, which on a machine without network fails many times over.
 * @returns {readonly string[]}
 */
export function browserFlags() {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox refuses to work for root.
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
}

/** @param {readonly string[]} parameters */
function aptGet(parameters) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', parameters, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

function hasAptGet() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Packages of Debian, so that nothing is removed and a machine without network is soon told. */
function installPackages() {
  return aptGet([
    '--option=Acquire::Retries=1',
    '--option=Acquire::http::Timeout=20',
    'install',
    '--yes',
    '--no-remove',
    '--no-install-recommends',
    'chromium-headless-shell',
    'fonts-liberation',
  ]);
}

/** @param {string | undefined} path */
function isShell(path) {
  return path?.includes('headless-shell') === true;
}

/**
 * Finds a browser, or installs Debian's Chromium where that is possible.
 * @returns {Promise<string | undefined>} undefined when there is none; what to do has been printed
 */
export async function ensureBrowser() {
  const found = findBrowser();
  const chosen = process.env['CHROMIUM_PATH'] ?? '';
  if (chosen !== '') {
    if (found === undefined) console.error(`CHROMIUM_PATH is ${chosen}, and no program is there.`);
    return found;
  }
  if (isShell(found)) return found;
  if (isRoot() && hasAptGet()) {
    console.log('Installing Chromium without a window with apt-get …');
    if (!(await installPackages())) {
      await aptGet(['update']);
      await installPackages();
    }
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  if (found !== undefined) return found;
  console.error(
    [
      'The browser tests need Chromium, Chrome or Edge, and none was found. Do one of these:',
      '  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install chromium-headless-shell',
      '  macOS:           brew install --cask google-chrome',
      '  Windows:         winget install Google.Chrome',
      '  anything else:   set CHROMIUM_PATH to the program of a browser that is installed',
    ].join('\n'),
  );
  return undefined;
}
