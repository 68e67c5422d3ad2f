/** A rule of a style sheet: what stands before its brace, and what stands within. */
interface Rule {
  readonly head: string;
  readonly body: string;
}

/** The rules of a sheet, one after the other; statements without braces (`@import`, `@charset`) are none. */
function rulesOf(sheet: string): readonly Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let index = 0; index < sheet.length; index += 1) {
    const sign = sheet[index];
    if (sign === '"' || sign === "'") {
      index = sheet.indexOf(sign, index + 1);
      if (index < 0) throw new Error('a text in a style sheet does not end');
    } else if (sign === '{') {
      if (depth === 0) open = index;
      depth += 1;
    } else if (sign === '}') {
      depth -= 1;
      if (depth > 0) continue;
      rules.push({ head: sheet.slice(start, open).trim(), body: sheet.slice(open + 1, index) });
      start = index + 1;
    } else if (sign === ';' && depth === 0) start = index + 1;
  }
  return rules;
}

/** A list of selectors, taken apart at the commas that stand in no bracket. */
function selectorsOf(head: string): readonly string[] {
  return head.split(/,(?![^([]*[)\]])/u).map((selector) => selector.trim());
}

const ofAState = /:(?:hover|active|focus|focus-visible|focus-within|popover-open|checked)\b/u;
const ofAPart = /::?(?:before|after|placeholder|marker|backdrop|-[\w-]+)(?:\([^)]*\))?/gu;
const ofTheDark = /:root\[data-theme=['"]?dark['"]?\]/u;

const classesOf = new WeakMap<Document, ReadonlySet<string>>();

function classesIn(document: Document): ReadonlySet<string> {
  const known = classesOf.get(document);
  if (known !== undefined) return known;
  const found = new Set(
    Array.from(document.querySelectorAll('[class]')).flatMap(({ classList }) => [...classList]),
  );
  classesOf.set(document, found);
  return found;
}

/** Whether a selector asks for a class that nothing has: most of them do, and looking at every element takes long. */
function asksForMissing(selector: string, document: Document): boolean {
  // Within a bracket a class may be one that is not to be there.
  if (selector.includes('(')) return false;
  const asked = selector.match(/\.[a-zA-Z][\w-]*/gu) ?? [];
  return asked.some((name) => !classesIn(document).has(name.slice(1)));
}

/** Whether a rule can count for what the document shows now. */
function isUsed(selector: string, document: Document): boolean {
  if (ofAState.test(selector.replaceAll(/:not\([^)]*\)/gu, ''))) return false;
  const plain = selector.replaceAll(ofAPart, '').trim();
  if (asksForMissing(plain, document)) return false;
  try {
    return plain === '' || document.querySelector(plain) !== null;
  } catch {
    // What is unknown here may be known to browsers.
    return true;
  }
}

// Where no motion is wanted, all that would be lost is what a page without the app says when it is late.
const dropped =
  /^@(?:media print|media \(prefers-reduced-motion|(?:-webkit-)?keyframes|layer|page|property)/u;

/**
 * The rules of a sheet that count for what a document shows, without those for paper and for states. The dark
 * theme follows the system while no script has chosen one.
 * @param keepFont whether the rule of a font is kept, by its text.
 */
export function usedStyles(
  sheet: string,
  document: Document,
  keepFont: (rule: string) => boolean,
): string {
  return rulesOf(sheet.replaceAll(/\/\*.*?\*\//gsu, ''))
    .map(({ head, body }) => {
      if (dropped.test(head)) return '';
      if (head.startsWith('@font-face')) return keepFont(body) ? `${head}{${body}}` : '';
      if (head.startsWith('@')) {
        const inner = usedStyles(body, document, keepFont);
        return inner === '' ? '' : `${head}{${inner}}`;
      }
      const written = (selectors: readonly string[]): string =>
        selectors.length === 0 ? '' : `${selectors.join()}{${body}}`;
      const all = selectorsOf(head);
      const light = all.filter((each) => !ofTheDark.test(each) && isUsed(each, document));
      const dark = all
        .filter(
          (each) => ofTheDark.test(each) && isUsed(each.replace(ofTheDark, ':root'), document),
        )
        .map((each) => each.replace(ofTheDark, ':root:not([data-theme])'));
      const inTheDark = written(dark);
      return `${written(light)}${inTheDark === '' ? '' : `@media (prefers-color-scheme:dark){${inTheDark}}`}`;
    })
    .join('');
}
