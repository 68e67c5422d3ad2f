import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { described } from '../../../src/store/formats/described.ts';
import { shortened } from '../../../src/store/formats/shortened.ts';

describe('described', () => {
  it.each<readonly [unknown, string]>([
    [7, '7'],
    ['x', '"x"'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[1, 'a', [2]], '[1,"a",[2]]'],
    [{ a: { b: true } }, '{"a":{"b":true}}'],
    [[[[[1]]]], '[[[[…]]]]'],
    [{ a: { b: { c: { d: 1 } } } }, '{"a":{"b":{"c":{…}}}}'],
  ])('gives %j as %s', (value, text) => {
    expect(described(value)).toBe(text);
  });

  it('is JSON where that is short and not deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(text.length <= 60);
        expect(described(value)).toBe(text);
      }),
    );
  });

  it('is short for what is long, and never fails for what cannot be written', () => {
    expect(described('x'.repeat(1e6)).length).toBeLessThan(70);
    expect(described(Array.from({ length: 1e5 }, () => 'abc')).length).toBeLessThan(130);
    expect(described({ toString: 1, valueOf: 1 })).toBe('{"toString":1,"valueOf":1}');
    let deep: unknown = 1;
    for (let depth = 0; depth < 1e5; depth += 1) deep = [deep];
    expect(described(deep)).toBe('[[[[…]]]]');
  });
});

describe('shortened', () => {
  it('cuts between characters, and leaves nothing that would turn or break the words around it', () => {
    expect(shortened('abc')).toBe('abc');
    expect(shortened('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
    expect(shortened('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shortened('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`);
    expect(shortened('a\u202Eb\nc\uD800d')).toBe('a b c d');
  });
});
