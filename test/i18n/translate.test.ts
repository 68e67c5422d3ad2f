import { cp, mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileMessages } from '../../scripts/build/compileMessages.ts';
import type * as catalogues from '../../src/i18n/catalogues.ts';
import * as words from '../../src/i18n/translate.ts';

describe('translate', () => {
  it('fills placeholders, and counts as English does', () => {
    const values = { m: '0.5', b: '−2' };
    expect(words.translate('panels.data.summary', { ...values, count: 0 })).toBe(
      'No points yet. The line has slope 0.5 and intercept −2.',
    );
    expect(words.translate('panels.data.summary', { ...values, count: 1 })).toMatch(/^1 point\./u);
    expect(words.translate('panels.data.summary', { ...values, count: 3 })).toMatch(/^3 points\./u);
  });

  it('refuses a language that has no words, and stays in English', async () => {
    await expect(words.activateLanguage('xx')).rejects.toThrow(RangeError);
    expect(words.translate('controls.play')).toBe('Play');
  });
});

describe('another language', () => {
  // A copy of src/i18n with one more folder of messages, and no other change.
  let folder: string;
  let close: () => Promise<void>;
  let other: { readonly translate: typeof words; readonly catalogues: typeof catalogues };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'downhill-i18n-'));
    await cp(resolve('src/i18n'), join(folder, 'src/i18n'), { recursive: true });
    await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
    const messages = join(folder, 'src/i18n/messages/cs');
    await mkdir(join(messages, 'guide'), { recursive: true });
    const summary =
      '{count, plural, one {# bod} few {# body} other {# bodů}}. Přímka má směrnici {m} a průsečík {b}.';
    await writeFile(
      join(messages, 'words.json'),
      JSON.stringify({
        'controls.play': 'Přehrát',
        'model.line.name': 'Přímka',
        'panels.data.summary': summary,
      }),
    );
    await writeFile(
      join(messages, 'guide/words.json'),
      JSON.stringify({ 'guide.close': 'Zavřít průvodce' }),
    );
    const server = await createServer({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [compileMessages()],
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    });
    close = async () => server.close();
    other = {
      translate: (await server.ssrLoadModule('/src/i18n/translate.ts')) as typeof words,
      catalogues: (await server.ssrLoadModule('/src/i18n/catalogues.ts')) as typeof catalogues,
    };
  });

  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  it('is found by its folder', async () => {
    expect(other.catalogues.languages[0]).toBe('en');
    expect(other.catalogues.languages).toContain('cs');
    expect(other.translate.translate('controls.play')).toBe('Play');
    await other.translate.activateLanguage('cs');
    expect(other.translate.translate('controls.play')).toBe('Přehrát');
  });

  it('has words of its own for a row that brings English ones along', async () => {
    await other.translate.activateLanguage('cs');
    expect(other.translate.translateRow('model.line.name', 'Line')).toBe('Přímka');
    expect(other.translate.translateRow('model.plane.name', 'Plane')).toBe('Plane');
  });

  it('counts in its own way', async () => {
    await other.translate.activateLanguage('cs');
    const points = (count: number) =>
      other.translate.translate('panels.data.summary', { count, m: '1', b: '0' }).split('.')[0];
    expect([1, 2, 5].map(points)).toStrictEqual(['1 bod', '2 body', '5 bodů']);
  });

  it('has English where it has no words yet, in the guide too', async () => {
    await other.translate.activateLanguage('cs');
    expect(other.translate.translate('controls.pause')).toBe('Pause');
    await other.translate.loadGuideMessages();
    expect(other.translate.translate('guide.close')).toBe('Zavřít průvodce');
    await words.loadGuideMessages();
    expect(words.translate('guide.back')).not.toBe('guide.back');
    expect(other.translate.translate('guide.back')).toBe(words.translate('guide.back'));
    await other.translate.activateLanguage('en');
    expect(other.translate.translate('controls.play')).toBe('Play');
  });
});
