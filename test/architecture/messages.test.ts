import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { builtInModels } from '../../src/model/builtIn.ts';
import { filesBelow } from '../support/sourceFiles.ts';

const catalogues = filesBelow('src/i18n/messages', /\.json$/u).map(({ path, text }) => ({
  path,
  language: path.split('/')[3] ?? '',
  messages: Object.entries(JSON.parse(text) as Record<string, string>),
}));
const english = catalogues.filter(({ language }) => language === 'en');
const keys = english.flatMap(({ messages }) => messages.map(([key]) => key));
/** Words that stand in the rows of a table in English: other languages have them as messages. */
const rows = builtInModels.flatMap(({ id, name, sentence }): readonly [string, string][] => [
  [`model.${id}.name`, name],
  [`model.${id}.sentence`, sentence],
]);
const program = filesBelow('src', /\.tsx?$/u)
  .map(({ text }) => text)
  .join('\n');

/** Keys that the program puts together: `presets.${id}.title` stands for all keys of this form. */
const composed = [...program.matchAll(/`((?:[\w-]|\.|\$\{[^}`]*\})+)`/gu)]
  .map(([, template]) => template ?? '')
  .filter((template) => /^[a-z][\w-]*\.(?:.*\.)?.*\$\{/u.test(template))
  .map((template) => template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/gu, '[\\w-]+'))
  .map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** Whether the program names the key, or puts together keys of its form. */
function isUsed(key: string): boolean {
  return (
    program.includes(`'${key}'`) ||
    program.includes(`"${key}"`) ||
    composed.some((form) => form.test(key))
  );
}

describe('the messages', () => {
  it('are there', () => {
    expect(english.length).toBeGreaterThan(3);
    expect(keys.length).toBeGreaterThan(50);
  });

  it('have each key once', () => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toStrictEqual([]);
  });

  it('have keys of the form area.name', () => {
    expect(keys.filter((key) => !/^[a-z][\w-]*(?:\.[\w-]+)+$/u.test(key))).toStrictEqual([]);
  });

  it('do not repeat what a row of a table says, whose words are plain texts', () => {
    expect(keys.filter((key) => rows.some(([row]) => row === key))).toStrictEqual([]);
    for (const [key, text] of rows) expect(text, key).toMatch(/^[^{}'<>|]+$/u);
    expect(rows.length).toBeGreaterThan(10);
  });

  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key))).toStrictEqual([]);
  });

  it.each(catalogues)('are sentences that parse, not empty: $path', ({ messages }) => {
    for (const [key, text] of messages) {
      expect(text.trim(), key).not.toBe('');
      expect(() => compileMessageOrThrow(text), key).not.toThrow();
    }
  });

  it('of other languages have only keys that English has', () => {
    const others = catalogues.filter(({ language }) => language !== 'en');
    const known = new Set([...keys, ...rows.map(([key]) => key)]);
    const unknown = others.flatMap(({ messages }) =>
      messages.map(([key]) => key).filter((key) => !known.has(key)),
    );
    expect(unknown).toStrictEqual([]);
  });
});
