import { parseSync, type Plugin } from 'vite';
import { functions } from '../../src/calculus/functions.ts';
import { greekLetters, numberLetters } from '../../src/calculus/symbols.ts';
import { letters } from '../../src/derivation/letters.ts';
import { usedFace } from './katexFonts.ts';

/** The commands of TeX that the functions and the symbols of the calculus are written with. */
function commandsOfTables(): readonly string[] {
  const written = [
    ...Object.values(functions).flatMap(({ tex, raised }) => [
      tex('x', true),
      raised?.('x', '2', true) ?? '',
    ]),
    ...Object.values(greekLetters).map(({ tex }) => tex),
    ...Object.values({ ...numberLetters, ...letters }),
  ];
  return written.join(' ').match(/\\[A-Za-z]+/gu) ?? [];
}

// What else our formulas are written with (`src/calculus`, `src/derivation`, `src/panels`); letters, digits
// and other single characters always stay. A command that is missing here makes the tests of its
// formula fail.
const commands = new Set([
  ...commandsOfTables(),
  String.raw`\left`,
  String.raw`\right`,
  String.raw`\allowbreak`,
  String.raw`\bigl`,
  String.raw`\begin`,
  String.raw`\displaystyle`,
  String.raw`\frac`,
  String.raw`\htmlData`,
  String.raw`\sum`,
  String.raw`\cdot`,
  String.raw`\cdots`,
  String.raw`\@cdots`,
  String.raw`\vdots`,
  String.raw`\varvdots`,
  String.raw`\rule`,
  String.raw`\relax`,
  String.raw`\times`,
  String.raw`\approx`,
  String.raw`\leftarrow`,
  String.raw`\to`,
  String.raw`\in`,
  String.raw`\partial`,
  String.raw`\Delta`,
  String.raw`\bar`,
  String.raw`\mathbin`,
  String.raw`\prime`,
  String.raw`\,`,
  String.raw`\;`,
  String.raw`\tmspace`,
  String.raw`\TextOrMath`,
  String.raw`\mskip`,
  String.raw`\nobreak`,
  String.raw`\qquad`,
  // For what cannot be typeset.
  String.raw`\textcolor`,
  String.raw`\text`,
]);
const environments = new Set(['pmatrix', 'aligned']);
const builders = new Set(['ordgroup', 'supsub', 'atom', 'mathord', 'textord', 'spacing']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function children(node: Node): readonly Node[] {
  return Object.values(node).flat().filter(isNode);
}

/** The text of a string literal, a name or a key. */
function textOf(node: unknown): string {
  if (!isNode(node)) return '';
  return String(node['type'] === 'Literal' ? node['value'] : (node['name'] ?? ''));
}

function property(object: unknown, name: string): Node | undefined {
  if (!isNode(object)) return undefined;
  const found = children(object).find((one) => textOf(one['key']) === name)?.['value'];
  return isNode(found) ? found : undefined;
}

function namesOf(definition: unknown): readonly string[] {
  const names = property(definition, 'names');
  return names === undefined ? [] : children(names).map(textOf);
}

/** Whether a text is a character that a keyboard has, such as a bracket or a digit. */
function isAscii(text: string): boolean {
  return /^[ -~]$/u.test(text);
}

/** Whether a call defines something that no formula of ours uses. */
function definesUnused(call: Node): boolean {
  const [first, ...others] = call['arguments'] as readonly Node[];
  switch (textOf(call['callee'])) {
    case 'defineMacro':
      return !commands.has(textOf(first));
    case 'defineSymbol': {
      const [, , character, command] = others;
      // Letters and digits are defined in loops, by variables.
      if (command?.type !== 'Literal') return false;
      return ![character, command].map(textOf).some((name) => commands.has(name) || isAscii(name));
    }
    case 'defineFunction':
      return !namesOf(first).some((name) => commands.has(name));
    case 'defineEnvironment':
      return !namesOf(first).some((name) => environments.has(name));
    case 'defineFunctionBuilders':
      return !builders.has(textOf(property(first, 'type')));
    default:
      return false;
  }
}

/** The entries of a table that no formula of ours looks up. */
function unusedEntries(declaration: Node): readonly Node[] {
  const { id, init } = declaration;
  if (!isNode(init) || init.type !== 'ObjectExpression') return [];
  switch (textOf(id)) {
    case 'fontMetricsData':
      return children(init).filter(({ key }) => !usedFace.test(textOf(key)));
    // Drawn arrows and braces, and letters with accents on them.
    case 'path':
    case 'katexImagesData':
    case 'unicodeSymbols':
      return children(init);
    default:
      return [];
  }
}

/** What of KaTeX's bundle goes, in the order in which it stands there. */
function unused(node: Node): readonly Node[] {
  const { expression } = node;
  if (isNode(expression) && expression.type === 'CallExpression' && definesUnused(expression)) {
    return [node];
  }
  if (node.type === 'VariableDeclarator') {
    const entries = unusedEntries(node);
    if (entries.length > 0) return entries;
  }
  // Formulas are typeset without MathML: a sentence beside each says what it shows.
  if (node.type === 'Property' && textOf(node['key']) === 'mathmlBuilder') return [node];
  if (node.type === 'FunctionDeclaration' && textOf(node['id']) === 'buildMathML') {
    return isNode(node['body']) ? children(node['body']) : [];
  }
  return children(node).flatMap(unused);
}

function without(code: string, nodes: readonly Node[]): string {
  let kept = '';
  let from = 0;
  for (const { type, start, end } of nodes) {
    kept += code.slice(from, start);
    from = end;
    // A property goes with the comma behind it.
    if (type === 'Property') from += /^\s*,?/u.exec(code.slice(end))?.[0].length ?? 0;
  }
  return kept + code.slice(from);
}

/**
 * Drops from KaTeX the commands, symbols, font metrics and drawings that no formula of ours uses, which
 * is more than half of it. `test/calculus/support/parseTex.ts` compares what is left
 * with the whole, for every formula that the tests make.
 */
export function katexParts(): Plugin {
  return {
    name: 'downhill:katex-parts',
    enforce: 'pre',
    transform(code, id) {
      if (id.split('?')[0]?.endsWith('/katex/dist/katex.mjs') !== true) return null;
      const program: unknown = parseSync(id, code).program;
      return { code: without(code, isNode(program) ? unused(program) : []), map: null };
    },
  };
}
