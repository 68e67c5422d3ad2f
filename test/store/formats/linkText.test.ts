import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatNames } from '../../../src/derivation/beatNames.ts';
import { presets } from '../../../src/regression/presets.ts';
import { decodeLink, encodeLink } from '../../../src/store/formats/link.ts';
import { optionNamed } from '../../../src/store/formats/linkValue.ts';
import { linkTextOf } from '../../../src/store/formats/linkText.ts';
import { viewKeys } from '../../../src/store/formats/viewLink.ts';
import { speedIds } from '../../../src/store/view.ts';
import { anyCursor, anyExperiment, anyLinkedView } from '../arbitraries.ts';

const whole =
  'v=1&points=1,2.1;2,-2.9;3,4&m=0&b=0.5&rate=0.05&loss=mean&method=point&order=shuffled&k=2&beat=chain-rule';

type Mangling = readonly [name: string, mangle: (link: string) => string];

/** What people and editors do to the text of a link, and what stands around it in a sentence. */
const inText: readonly Mangling[] = [
  ['; for &', (link) => link.replaceAll('&', ';')],
  ['& for ;', (link) => link.replaceAll(';', '&')],
  ['a second #', (link) => `##${link}`],
  ['#!', (link) => `#!${link}`],
  ['capitals', (link) => link.toUpperCase()],
  ['a full stop', (link) => `${link}.`],
  ['a comma', (link) => `${link},`],
  ['a bracket and a full stop', (link) => `${link}).`],
  ['angle brackets', (link) => `<${link}>`],
  ['a quote', (link) => `${link}”`],
  ['bold', (link) => `${link}**`],
  ['line breaks', (link) => link.replaceAll(/(?<part>.{9})/gu, '$1\r\n')],
  ['blanks after separators', (link) => link.replaceAll(/(?<sign>[&;,=])/gu, '$1 ')],
  ['plus signs for blanks', (link) => link.replaceAll(/(?<sign>[&;,=])/gu, '$1+')],
  ['backslashes', (link) => link.replaceAll(/(?<sign>[&=_])/gu, '\\$1')],
  ['no-break spaces', (link) => link.replaceAll('&', '\u00A0&\u00A0')],
  ['invisible characters', (link) => link.replaceAll('=', '=\u200B').replaceAll('-', '\u00AD-')],
  ['long dashes', (link) => link.replaceAll('-', '\u2013')],
  ['what trackers add', (link) => `${link}&utm_source=mail&fbclid=IwAR0-x_1`],
];

/** How programs write a text that goes through them. */
const encodings: readonly Mangling[] = [
  ['HTML', (link) => link.replaceAll('&', '&amp;')],
  ['HTML twice', (link) => link.replaceAll('&', '&amp;amp;')],
  ['numeric entities', (link) => link.replaceAll(/[&;]/gu, (sign) => `&#${sign.charCodeAt(0)};`)],
  ['percent escapes', encodeURIComponent],
  ['percent escapes twice', (link) => encodeURIComponent(encodeURIComponent(link))],
  ['percent escapes, then HTML twice', (link) => encodeURIComponent(link.replaceAll('&', '&amp;'))],
  [
    'escapes in small letters',
    (link) => encodeURIComponent(link).replaceAll(/%../gu, (code) => code.toLowerCase()),
  ],
  ['%3B and %2C', (link) => link.replaceAll(';', '%3B').replaceAll(',', '%2C')],
  ['%26', (link) => link.replaceAll('&', '%26')],
  ['a question mark for the #', (link) => `?${link}`],
  ['an encoded # after a question mark', (link) => `?%23${link}`],
  [
    'quoted-printable',
    (link) => link.replaceAll('=', '=3D').replaceAll(/(?<part>.{30})/gu, '$1=\r\n'),
  ],
];

describe('a link that was passed on', () => {
  it.each([...inText, ...encodings])('is the same link: %s', async (_, mangle) => {
    const { faults, ...given } = await decodeLink(whole);
    expect(faults).toEqual([]);
    expect(await decodeLink(mangle(whole))).toEqual({ ...given, faults: [] });
  });

  it('is the same link whatever it says, changed by hand and then by two programs', async () => {
    const anyLink = fc
      .tuple(anyExperiment, anyCursor, anyLinkedView)
      .map(([experiment, cursor, view]) => encodeLink(experiment, cursor, view));
    // Quoted-printable comes last: its own line breaks would be encoded by the others.
    const [program, last] = [
      fc.constantFrom(...encodings.slice(0, -1)),
      fc.constantFrom(...encodings),
    ];
    const befalls = fc.tuple(fc.constantFrom(...inText), program, last);
    await fc.assert(
      fc.asyncProperty(anyLink, befalls, async (link, [[, byHand], [, first], [, second]]) => {
        const { faults, ...given } = await decodeLink(second(first(byHand(link))));
        expect(faults).toEqual([]);
        expect({ ...given, faults }).toEqual(await decodeLink(link));
      }),
      { numRuns: 500 },
    );
  });

  it('gives a state whatever is cut out of it, put in or exchanged, and never fails', async () => {
    const edit = fc.record({
      at: fc.nat({ max: whole.length }),
      cut: fc.nat({ max: 20 }),
      put: fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('&', '=', ';', '%', '&amp;', '%26', '…'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let link = whole;
        for (const { at, cut, put } of edits)
          link = `${link.slice(0, at)}${put}${link.slice(at + cut)}`;
        const { experiment, cursor, faults } = await decodeLink(link);
        expect(experiment.learningRate).toBeGreaterThan(0);
        for (const { x, y } of experiment.data.observations)
          expect(Number.isFinite(x + y)).toBe(true);
        expect(beatNames).toContain(cursor.beat);
        // What is told can be shown.
        for (const { values } of faults) {
          expect(String(values?.['value'] ?? '').length).toBeLessThan(130);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('linkTextOf', () => {
  it('keeps a bracket that was opened in the link', () => {
    expect(linkTextOf('model=a*exp(k*x)').pairs.get('model')).toBe('a*exp(k*x)');
    expect(linkTextOf('model=a*exp(k*x)).').pairs.get('model')).toBe('a*exp(k*x)');
  });

  it('knows a semicolon within a value from one between pairs', () => {
    const { pairs } = linkTextOf('points=1,2;3,4;k=2; Rate = 0.1;theme=dark');
    expect([...pairs]).toEqual([
      ['points', '1,2;3,4'],
      ['k', '2'],
      ['rate', '0.1'],
      ['theme', 'dark'],
    ]);
  });

  it('leaves bytes alone that are no text', () => {
    expect(linkTextOf('m=%E0%A4%A&loss=50%').pairs.get('m')).toBe('%E0%A4%A');
    expect(linkTextOf('loss=50%').pairs.get('loss')).toBe('50%');
  });

  it('takes any text apart in time that grows with its length', () => {
    const started = performance.now();
    for (const piece of [')', '+', '%25', '&amp;', ';', '.', '=', ' ;', '...', '\\', '&#38;']) {
      linkTextOf(`m=1${piece.repeat(100_000)}`);
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('names in links', () => {
  const lists = [presets.map(({ id }) => id), beatNames, speedIds];
  it.each(lists)('are told apart without case and hyphens: %s…', (...names: readonly string[]) => {
    for (const name of names) {
      expect(optionNamed(name, names)).toBe(name);
      expect(optionNamed(` ${name.toUpperCase().replaceAll('-', '–')} `, names)).toBe(name);
    }
  });

  it('have keys in small letters that begin with no entity of HTML that needs no semicolon', () => {
    const entities =
      /^(?:amp|lt|gt|quot|copy|reg|not|para|sect|deg|times|micro|cent|yen|uml|shy|ord[fm]|acute|cedil|curren|divide|iexcl|laquo|macr|middot|nbsp|plusmn|pound|raquo|sup[123]|szlig|frac)/u;
    for (const { key } of viewKeys) {
      expect(key).toMatch(/^[a-z]+$/u);
      expect(key).not.toMatch(entities);
    }
  });
});
