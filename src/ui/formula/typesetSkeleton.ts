import katex from 'katex';
import { fillSlots, sentinel, slotsOf, type FormulaSource } from './slots.ts';

/** A typeset copy of a skeleton; `write` puts other digits in its slots without typesetting anew. */
export interface TypesetFormula {
  readonly content: DocumentFragment;
  write(numbers: readonly string[]): void;
}

interface SlotText {
  readonly text: Text;
  readonly slot: number;
  readonly before: string;
  readonly after: string;
}

/** Typesets TeX into a fragment: DOM nodes only, which a strict content security policy allows. */
function typeset(tex: string, block: boolean): DocumentFragment {
  const holder = document.createElement('span');
  katex.render(tex, holder, {
    displayMode: block,
    // The sentence beside the formula is what screen readers get; MathML would double what is laid out.
    output: 'html',
    throwOnError: import.meta.env.MODE !== 'production',
    // Only names of terms, which carry the colours; never styles, classes, links or images.
    trust: (context) => context.command === '\\htmlData',
    strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
    maxSize: 10,
    maxExpand: 1000,
  });
  const content = document.createDocumentFragment();
  content.append(...holder.childNodes);
  return content;
}

function slotTexts(content: DocumentFragment, slots: readonly number[]): readonly SlotText[] {
  const found: SlotText[] = [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    for (const slot of slots) {
      const place = text.data.indexOf(sentinel(slot));
      if (place < 0) continue;
      const before = text.data.slice(0, place);
      const after = text.data.slice(place + sentinel(slot).length);
      found.push({ text, slot, before, after });
    }
  }
  return found;
}

/** Whether each slot was found as a whole, as often as it stands in the skeleton. */
function isComplete(texts: readonly SlotText[], skeleton: string): boolean {
  const nodes = new Set(texts.map(({ text }) => text));
  return nodes.size === texts.length && texts.length === slotsOf(skeleton).length;
}

// Anything else, a sign or a power of ten, changes the layout and has to be typeset.
const plainDigits = /^[\d.]+$/u;

const remembered = new Map<string, DocumentFragment>();
const mostRemembered = 256;

function template(skeleton: string, block: boolean): DocumentFragment {
  const key = block ? `block ${skeleton}` : skeleton;
  let content = remembered.get(key);
  if (content === undefined) {
    const most = Math.max(-1, ...slotsOf(skeleton));
    const standIns = Array.from({ length: most + 1 }, (_, index) => sentinel(index));
    content = typeset(fillSlots(skeleton, standIns), block);
  }
  // Put back at the end: the one that was not asked for longest stands first, and goes first.
  remembered.delete(key);
  remembered.set(key, content);
  if (remembered.size > mostRemembered) {
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest);
      break;
    }
  }
  return content;
}

/**
 * Typesets a formula. Its skeleton is typeset once with stand-in digits; later numbers only change
 * texts, which lays out the same because all digits are equally wide. Should a stand-in not come out
 * of the typesetting in one piece, `content` has the right digits but `write` is undefined.
 * @throws {RangeError} when a slot has no number; in development and tests also for TeX that is not.
 */
export function typesetSkeleton(
  formula: FormulaSource,
  block: boolean,
): TypesetFormula | { readonly content: DocumentFragment; readonly write: undefined } {
  const { skeleton, numbers } = formula;
  const slots = slotsOf(skeleton);
  const anew = () => ({ content: typeset(fillSlots(skeleton, numbers), block), write: undefined });
  if (!numbers.every((digits) => plainDigits.test(digits))) return anew();
  const content = template(skeleton, block).cloneNode(true) as DocumentFragment;
  const texts = slotTexts(content, [...new Set(slots)]);
  if (!isComplete(texts, skeleton)) return anew();
  function write(digits: readonly string[]): void {
    for (const { text, slot, before, after } of texts) {
      const number = digits[slot];
      if (number === undefined) throw new RangeError(`no number for slot ${slot} of ${skeleton}`);
      const data = before + number + after;
      if (text.data !== data) text.data = data;
    }
  }
  write(numbers);
  return { content, write };
}
