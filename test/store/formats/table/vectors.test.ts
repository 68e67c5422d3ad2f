import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  longestLine,
  preparedTable,
  tableTextOf,
} from '../../../../src/store/formats/table/preparedTable.ts';
import { leftOutOf, pointsOf, read } from './reading.ts';

const two = [
  [1, 2],
  [3, 4],
];

describe('what people paste', () => {
  it.each([
    ['plain', '1,2\n3,4'],
    ['a header and a last line end', 'x,y\n1,2\n3,4\n'],
    ['a byte order mark', '\uFEFFx,y\n1,2\n3,4\n'],
    ['semicolons', '1;2\n3;4'],
    ['tabs', '1\t2\n3\t4'],
    ['blanks', '1 2\n3 4'],
    ['more blanks', ' 1   2\n 3   4 '],
    ['bars', '1|2\n3|4'],
    ['commas and blanks', '1, 2\n3, 4'],
    ['quotation marks', '"1","2"\n"3","4"'],
    ['line ends of old', '1,2\r3,4'],
    ['line ends of Windows', '1,2\r\n3,4\r\n'],
    ['empty columns at the end', '1,2,,\n3,4,,'],
    ['empty rows', '\n1,2\n\n,\n3,4\n\n'],
    ['its delimiter in the first line', 'sep=;\r\n1;2\r\n3;4'],
    ['Arabic digits', '١;٢\n٣;٤'],
    ['full-width digits', '１\t２\n３\t４'],
  ])('with %s', (_what, text) => {
    expect(pointsOf(text)).toStrictEqual(two);
    expect(leftOutOf(text)).toStrictEqual([]);
  });

  it.each([
    [
      '1,5;2,5\n3,5;4,5',
      [
        [1.5, 2.5],
        [3.5, 4.5],
      ],
    ],
    ['X\tY\n120,5\t50,3', [[120.5, 50.3]]],
    ['1.234,56;2', [[1234.56, 2]]],
    ['1\u00A0234,5;2', [[1234.5, 2]]],
    ['1\u2009234,5;2', [[1234.5, 2]]],
    [
      '−3.2,1\n3,−1',
      [
        [-3.2, 1],
        [3, -1],
      ],
    ],
    [
      '1e3,2E-2\n+3,4',
      [
        [1000, 0.02],
        [3, 4],
      ],
    ],
    [
      '"1,5","2,5"\n"3,5","4,5"',
      [
        [1.5, 2.5],
        [3.5, 4.5],
      ],
    ],
    ['1.234;2,5', [[1234, 2.5]]],
    [
      '1e308,1\n-1e308,2',
      [
        [1e308, 1],
        [-1e308, 2],
      ],
    ],
    [
      '5e-324,1\n0,0',
      [
        [5e-324, 1],
        [0, 0],
      ],
    ],
    [
      '1,2\n1,2\n1,2',
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    ],
    [
      '1,1\n1,2\n1,3',
      [
        [1, 1],
        [1, 2],
        [1, 3],
      ],
    ],
  ])('%j gives its numbers', (text, points) => {
    expect(pointsOf(text)).toStrictEqual(points);
    expect(leftOutOf(text)).toStrictEqual([]);
  });

  it('names line and field of what is no number, and takes no blank for 0', () => {
    expect(pointsOf('1,2\n,3\n4,\n5,6')).toStrictEqual([
      [1, 2],
      [5, 6],
    ]);
    expect(leftOutOf('1,2\n,3\n4,\n5,6')).toStrictEqual(['2 x "" empty', '3 y "" empty']);
    const words = '1,NA\n2,NaN\n3,#DIV/0!\n4,inf\n5,6';
    expect(pointsOf(words)).toStrictEqual([[5, 6]]);
    expect(leftOutOf(words)).toStrictEqual([
      '1 y "NA" notANumber',
      '2 y "NaN" notANumber',
      '3 y "#DIV/0!" notANumber',
      '4 y "inf" notANumber',
    ]);
    const other = '0x10,1\n1_000,2\n1/2,3\n2024-01-05,4';
    expect(pointsOf(other)).toStrictEqual([]);
    expect(leftOutOf(other)).toStrictEqual([
      '1 x "0x10" notANumber',
      '2 x "1_000" notANumber',
      '3 x "1/2" notANumber',
      '4 x "2024-01-05" notANumber',
    ]);
    expect(leftOutOf('1e400,1')).toStrictEqual(['1 x "1e400" tooLarge']);
  });

  it('counts lines where a field has line ends of its own', () => {
    const text = '"weight, kg","height\r\n(cm)"\r\n1,2\r\n3,no';
    const { observations, columns, leftOut } = read(text);
    expect(observations).toStrictEqual([{ x: 1, y: 2 }]);
    expect(columns.map(({ title }) => title)).toStrictEqual(['weight, kg', 'height (cm)']);
    expect(leftOut.map(({ line }) => line)).toStrictEqual([4]);
  });

  it('asks where two readings fit alike', () => {
    expect(read('1,5\n3,4').readings).toStrictEqual([
      { delimiter: ',', mark: '.', header: false },
      { delimiter: '', mark: ',', header: false },
    ]);
    expect(pointsOf('1,5\n3,4', { delimiter: '', mark: ',' })).toStrictEqual([
      [1, 1.5],
      [2, 3.4],
    ]);
    expect(read('1 234\n5 678').readings).toHaveLength(2);
    const thousands = read('1.234;5.678');
    expect(thousands.readings.map(({ mark }) => mark)).toStrictEqual(['.', ',']);
    expect(pointsOf('1.234;5.678', { mark: ',' })).toStrictEqual([[1234, 5678]]);
  });

  it('does not ask where one reading alone makes sense of everything', () => {
    const clear = [
      'x,y\n1,2\n3,4',
      '1,5;2,5\n3,5;4,5',
      '1\t2\n3\t4',
      '1,2\n3,4\n5,',
      '0.123\t0.456',
    ];
    for (const text of clear) expect(read(text).readings, text).toHaveLength(1);
  });

  it('offers a column of words, and does not choose it', () => {
    const { columns, choice, observations } = read('name,speed,dist\na,4,2\nb,7,4');
    expect(columns.map(({ title, kind }) => [title, kind])).toStrictEqual([
      ['name', 'text'],
      ['speed', 'numbers'],
      ['dist', 'numbers'],
    ]);
    expect(choice).toStrictEqual({ x: 1, y: 2 });
    expect(observations).toStrictEqual([
      { x: 4, y: 2 },
      { x: 7, y: 4 },
    ]);
  });

  it('takes a single column for y over 1, 2, 3', () => {
    const { columns, choice, observations } = read('5\n7\n9');
    expect(columns).toHaveLength(1);
    expect(choice.x).toBe('row');
    expect(observations.map(({ x, y }) => [x, y])).toStrictEqual([
      [1, 5],
      [2, 7],
      [3, 9],
    ]);
  });

  it('finds no points where there are none', () => {
    for (const text of ['', '   ', '\n\n', '\uFEFF'])
      expect(preparedTable(text)).toStrictEqual({ ok: false, reason: 'empty' });
    expect(pointsOf('x,y')).toStrictEqual([]);
    expect(read('x,y').columns.map(({ title }) => title)).toStrictEqual(['x', 'y']);
  });

  it('takes what looks like code for words', () => {
    const titles = (text: string) => read(text).columns.map(({ title }) => title);
    expect(titles('<img src=x onerror=alert(1)>,y\n1,2')[0]).toBe('<img src=x onerror=alert(1)>');
    expect(titles('=cmd(),y\n1,2')).toStrictEqual(['=cmd()', 'y']);
    expect(titles('__proto__,constructor\n1,2')).toStrictEqual(['__proto__', 'constructor']);
    expect(pointsOf('__proto__,constructor\n1,2')).toStrictEqual([[1, 2]]);
  });

  it('reads the first 100,000 rows, and says that there are more', () => {
    const rows = Array.from({ length: 100_001 }, (_, row) => `${row},${row / 2}`);
    const all = read(rows.join('\n'));
    expect(all.observations).toHaveLength(100_000);
    expect(all.more).toBe(true);
    expect(read(rows.slice(1).join('\n')).more).toBe(false);
  });

  it('refuses what is no table before it reads it', () => {
    const endless = preparedTable('1,'.repeat(longestLine));
    expect(endless).toStrictEqual({ ok: false, reason: 'noLineEnd' });
    expect(preparedTable('PK\u0003\u0004\0\0\n')).toStrictEqual({ ok: false, reason: 'notText' });
  });

  it('goes on after a quotation mark that is never closed', () => {
    const text = '1,2\n3,"4\n5,6';
    expect(pointsOf(text)).toStrictEqual([
      [1, 2],
      [5, 6],
    ]);
    expect(leftOutOf(text)).toStrictEqual(['2 y ""4" openQuote']);
  });

  it('reads files in the encodings of spreadsheets', () => {
    const bytes = (...values: number[]) => Uint8Array.from(values).buffer;
    expect(tableTextOf(bytes(0xc3, 0xb6))).toBe('ö');
    expect(tableTextOf(bytes(0xf6))).toBe('ö');
    expect(tableTextOf(bytes(0xff, 0xfe, 0xf6, 0))).toBe('ö');
    expect(tableTextOf(bytes())).toBe('');
  });
});

describe('any numbers', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });

  it('come back as they were, with any delimiter and either decimal sign', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 20 }),
        fc.constantFrom('\t' as const, ';' as const, '|' as const, ' ' as const),
        fc.constantFrom('.' as const, ',' as const),
        (pairs, delimiter, mark) => {
          const text = pairs
            .map((pair) => pair.map((value) => String(value).replace('.', mark)).join(delimiter))
            .join('\n');
          const expected = pairs.map((pair) => pair.map((value) => value + 0));
          expect(pointsOf(text, { delimiter, mark })).toStrictEqual(expected);
        },
      ),
    );
  });

  it('are finite whatever is pasted, and each row is a point or is named', () => {
    const piece = fc.constantFrom(
      '1',
      '2,5',
      '3.4',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      ' ',
      'a',
      '−',
      'e9',
      '١',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const prepared = preparedTable(text);
        fc.pre(prepared.ok);
        const { observations, leftOut } = read(text);
        for (const { x, y } of observations) expect([x, y].every(Number.isFinite)).toBe(true);
        for (const { faults } of leftOut) expect(faults.length).toBeGreaterThan(0);
      }),
    );
  });
});
