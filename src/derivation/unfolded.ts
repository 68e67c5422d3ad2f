import { type Definitions, dependsOn } from '../calculus/definitions.ts';
import { differentiate, ruleBook, type RuleBook } from '../calculus/differentiate.ts';
import { applyRule } from '../calculus/differentiationRules.ts';
import {
  type DerivativeExpression,
  type Expression,
  number,
  product,
  sum,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';
import type { TidyName } from '../calculus/rules.ts';
import type { Reason } from './reasons.ts';
import { isExactly, joined } from '../calculus/simplification.ts';
import { emptySide, symbolEquation } from '../calculus/shownEquation.ts';
import { simplifyOnce } from '../calculus/simplify.ts';
import { ownName } from '../calculus/symbols.ts';
import {
  children,
  replaced,
  rewriteFirst,
  sameExpression,
  someExpression,
  withChildren,
} from '../calculus/tree.ts';
import type { FoldedPart } from './beat.ts';
import { namedParts, type Part } from './graph/partNames.ts';

/** One small thing that makes a line shorter: what it is called, and all of the side after it. */
export interface TidyStep {
  readonly tidies: TidyName;
  readonly after: Expression;
}

/** A line of an unfolded derivative: a part that gets a name, or what the derivative is after one rule more. */
export interface UnfoldedStep {
  readonly rule: Reason;
  /** The part that gets a name, in a line that only does that. */
  readonly name: SymbolExpression | undefined;
  /** What stood there before it. */
  readonly from: Expression;
  readonly after: Expression;
  /** In a line that only simplifies: what it does, one after the other. Otherwise none. */
  readonly parts: readonly TidyStep[];
}

/** A derivative as one works it out by hand. */
export interface Unfolded {
  readonly steps: readonly UnfoldedStep[];
  readonly derivative: Expression;
  /** What the named parts stand for. */
  readonly names: Definitions;
}

type Node = DerivativeExpression;

function isOperator(part: Expression): part is Node {
  return part.kind === 'derivative';
}

/** Without zeros in sums, and ones in products; what is still to be differentiated stays as it is written. */
function withoutNothing(expression: Expression): Expression {
  if (isOperator(expression)) return expression;
  const parts = children(expression).map(withoutNothing);
  switch (expression.kind) {
    case 'sum':
      return joined(
        parts.filter((part) => !isExactly(part, 0)),
        sum,
        0,
      );
    case 'product':
      return parts.some((part) => isExactly(part, 0))
        ? number(0)
        : joined(
            parts.filter((part) => !isExactly(part, 1)),
            product,
            1,
          );
    case 'negation':
      return parts[0] !== undefined && isExactly(parts[0], 0)
        ? number(0)
        : withChildren(expression, parts);
    case 'fraction':
      return parts[0] !== undefined && isExactly(parts[0], 0)
        ? number(0)
        : withChildren(expression, parts);
    default:
      return withChildren(expression, parts);
  }
}

/** As simple as it gets, with the factors in the order in which one writes them. */
function tidied(expression: Expression, { simplification }: RuleBook): readonly TidyStep[] {
  const steps: TidyStep[] = [];
  let whole = expression;
  for (;;) {
    const change = rewriteFirst(whole, 'innermost', (part) => {
      const simpler = simplifyOnce(part, simplification);
      return simpler && { to: simpler.to, detail: simpler.tidies };
    });
    if (change === undefined) {
      // What is left of a sign before 0.
      const rest = withoutNothing(whole);
      return sameExpression(rest, whole) ? steps : [...steps, { tidies: 'zeros', after: rest }];
    }
    whole = change.whole;
    steps.push({ tidies: change.detail, after: whole });
  }
}

/** How fast a straight line rises; undefined for what is none, and for what is read off at a glance. */
function straightSlope(node: Node, names: Definitions): Expression | undefined {
  const { of, variable } = node;
  if (of.kind === 'number' || sameExpression(of, variable)) return undefined;
  const { derivative } = differentiate(node, names);
  return dependsOn(derivative, variable, names) ? undefined : derivative;
}

/** Letters for parts that only come up on the way, none of them a letter of the formula or of its parts. */
function lettersFor(expression: Expression, parts: readonly Part[]): readonly string[] {
  const taken = new Set(parts.map(({ name }) => name.name.charAt(1)));
  someExpression(expression, (part) => {
    if (part.kind === 'symbol') taken.add(part.name.charAt(0));
    return false;
  });
  return ['u', 'v', 'w', 's', 't', 'p', 'q', 'r', 'g', 'f'].filter((letter) => !taken.has(letter));
}

/** Works out a derivative line by line. */
class Unfolding {
  readonly steps: UnfoldedStep[] = [];
  readonly names = new Map<string, Expression>();
  whole: Expression;
  readonly #parts: readonly Part[];
  readonly #letters: string[];
  readonly #rules: RuleBook;

  constructor(question: Node, named: boolean, rules: RuleBook) {
    this.whole = question;
    this.#parts = named ? namedParts(question.of).parts : [];
    this.#letters = named ? [...lettersFor(question, this.#parts)] : [];
    this.#rules = rules;
  }

  #add(rule: UnfoldedStep['rule'], after: Expression, parts: UnfoldedStep['parts'] = []): void {
    const before = this.whole;
    this.whole = withoutNothing(after);
    if (!sameExpression(before, this.whole)) {
      this.steps.push({ rule, name: undefined, from: before, after: this.whole, parts });
    }
  }

  #varies({ of, variable }: Node): boolean {
    return dependsOn(of, variable, this.names);
  }

  /** What is held: all terms without the variable have the derivative 0. */
  #held(): boolean {
    let whole = this.whole;
    for (;;) {
      const change = rewriteFirst(whole, 'outermost', (part) =>
        isOperator(part) && !this.#varies(part) ? { to: number(0), detail: undefined } : undefined,
      );
      if (change === undefined) break;
      whole = change.whole;
    }
    if (whole === this.whole) return false;
    this.#add('constant', whole);
    return true;
  }

  /** The same name in the lines of every parameter, and in the graph. */
  #nameOf(inner: Expression): SymbolExpression | undefined {
    const known = this.#parts.find(({ original }) => sameExpression(original, inner))?.name;
    if (known !== undefined) return known;
    const letter = this.#letters.shift();
    return letter === undefined ? undefined : symbol(ownName(letter), undefined, 'i');
  }

  /** A name for the inside of a function, wherever it stands. */
  #named({ of }: Node): boolean {
    const inner = of.kind === 'call' ? of.argument : of.kind === 'power' ? of.base : undefined;
    if (inner === undefined || inner.kind === 'symbol') return false;
    const name = this.#nameOf(inner);
    if (name === undefined) return false;
    this.names.set(name.name, inner);
    this.whole = replaced(this.whole, inner, name);
    this.steps.push({ rule: 'definition-name', name, from: inner, after: inner, parts: [] });
    return true;
  }

  #step(node: Node): void {
    const { of, variable } = node;
    // The whole question is never answered at a glance.
    const slope = node === this.whole ? undefined : straightSlope(node, this.names);
    const put = (to: Expression): Expression =>
      rewriteFirst(this.whole, 'outermost', (part) =>
        part === node ? { to, detail: undefined } : undefined,
      )?.whole ?? this.whole;
    if (slope !== undefined) {
      this.#add('straight-line', put(slope));
      return;
    }
    const { to, detail } = applyRule(node, this.names, this.#rules.differentiation);
    if (detail === 'chain' && !sameExpression(of, variable) && this.#named(node)) return;
    this.#add(detail, put(to));
  }

  run(): void {
    // Each rule takes an operator away, or moves it further in.
    for (let guard = 0; guard < 400; guard += 1) {
      if (this.#held()) continue;
      let found: Node | undefined;
      rewriteFirst(this.whole, 'outermost', (part) => {
        if (!isOperator(part)) return undefined;
        found = part;
        return { to: part, detail: undefined };
      });
      if (found === undefined) break;
      this.#step(found);
    }
    const parts = tidied(this.whole, this.#rules);
    this.#add('simplify', parts.at(-1)?.after ?? this.whole, parts);
  }
}

/**
 * A derivative as one works it out by hand: one rule a line, but straight lines at a glance, all that is held
 * at once, and what only makes the whole shorter in one line at the end. The inside of a function gets a
 * name, u, as long as there are letters.
 * @param named whether parts get names.
 */
export function unfolded(question: Node, named: boolean, rules: RuleBook = ruleBook): Unfolded {
  const unfolding = new Unfolding(question, named, rules);
  unfolding.run();
  return { steps: unfolding.steps, derivative: unfolding.whole, names: unfolding.names };
}

/**
 * The rows of a line that is a run of small things, where it is worth opening.
 * @param fewest how many of them it takes: two, unless the line before the first is not on screen by itself.
 */
export function foldedParts(
  left: Expression,
  steps: readonly UnfoldedStep[],
  fewest = 2,
): readonly FoldedPart[] {
  const [first] = steps;
  const rows = steps.flatMap(({ rule, after, parts }): readonly FoldedPart[] =>
    parts.length === 0
      ? [{ name: `rule.${rule}.name`, equation: symbolEquation(emptySide, [after]) }]
      : parts.map(({ tidies, after: side }) => ({
          name: `tidy.${tidies}`,
          equation: symbolEquation(emptySide, [side]),
        })),
  );
  if (first === undefined || rows.length < fewest) return [];
  return [{ name: undefined, equation: symbolEquation(left, [first.from]) }, ...rows];
}
