/** What the stage has to hold in a window. */
export interface Least {
  /** The least height of what is pressed, in CSS pixels. */
  readonly target: number;
  /** Whether it is read from the back row. */
  readonly projector: boolean;
  /** How far the line of the moment may move from line to line, in CSS pixels. */
  readonly moves: number;
  /** How much of a label may lie on what is painted at most, in squares of its height. */
  readonly ink: number;
}

/** What a walk through the lines of an iteration found. */
export interface Walk {
  readonly steps: number;
  readonly lines: number;
  readonly faults: readonly string[];
}

/**
 * Goes through all lines of an iteration by the keyboard, and says in words what is wrong with the stage at
 * each: what is cut, what is outside of the window, what is too small, and whether lead and words have their
 * share. It runs in the page, in one go, and needs nothing from outside of it.
 */
export async function walkStage(least: Least): Promise<Walk> {
  const most = 60;
  const { innerWidth: width, innerHeight: height } = window;
  const name = (element: Element): string =>
    element.getAttribute('aria-label') ?? element.className;
  // What is for screen readers and for who comes by Tab is a single pixel, and all in it is out of sight.
  const isHiddenPixel = (element: Element): boolean => {
    const { width: w, height: h } = element.getBoundingClientRect();
    // Elements without a box of their own measure 0.
    return w > 0 && h > 0 && w <= 1 && h <= 1;
  };
  const visible = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.getBoundingClientRect().width === 0) return false;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (isHiddenPixel(at)) return false;
    }
    return true;
  };
  const all = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((element) => visible(element));

  /** Whether a box is seen whole: inside the window, and not cut by a box that hides what overflows. */
  const isWhole = (element: Element, slack = 1): boolean => {
    const box = element.getBoundingClientRect();
    let [left, top, right, bottom] = [0, 0, width, height];
    for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(outer);
      const around = outer.getBoundingClientRect();
      if (overflowX !== 'visible') {
        left = Math.max(left, around.left);
        right = Math.min(right, around.right);
      }
      if (overflowY !== 'visible') {
        top = Math.max(top, around.top);
        bottom = Math.min(bottom, around.bottom);
      }
    }
    return (
      box.left >= left - slack &&
      box.right <= right + slack &&
      box.top >= top - slack &&
      box.bottom <= bottom + slack
    );
  };

  function faultsNow(): readonly string[] {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollHeight > root.clientHeight + 1) faults.push('the window scrolls');
    if (root.scrollWidth > root.clientWidth + 1) faults.push('the window scrolls sideways');

    const formulas = all('.current-lines-now .formula-picture');
    if (formulas.length === 0) faults.push('no formula');
    for (const formula of formulas) {
      if (!isWhole(formula)) faults.push(`cut: ${formula.textContent.slice(0, 40)}`);
    }
    // Rows of a formula that is broken: a denominator ends before the numerator below it begins, with air between.
    for (const formula of all('.current-lines-box .katex-html')) {
      const air = 0.25 * Number.parseFloat(getComputedStyle(formula).fontSize);
      const parts = [...formula.querySelectorAll(':scope > .katex-base')].map((part) =>
        part.getBoundingClientRect(),
      );
      for (const [index, part] of parts.entries()) {
        const touches = parts
          .slice(index + 1)
          .some((below) => below.left < part.left && below.top < part.bottom + air);
        if (touches) faults.push(`rows touch: ${formula.textContent.slice(0, 30)}`);
      }
    }
    // Of the lines before nothing is cut.
    for (const part of all('.current-lines-before .katex-html > .katex-base')) {
      if (!isWhole(part)) faults.push(`before, cut: ${part.textContent}`);
    }
    const sentence = all('.current-step-sentence')[0];
    if (sentence === undefined) faults.push('no sentence');
    else if (!isWhole(sentence)) faults.push('the sentence is cut');

    const [lead, more] = all('.figure-lead canvas');
    if (lead === undefined) faults.push('no lead picture');
    else if (!isWhole(lead)) faults.push('the lead picture is cut');
    if (more === undefined && all('.figure-lead').length !== 1) faults.push('not one lead');

    // Lead, line, sentence and Next: two thirds of the window.
    const area = (selector: string): number =>
      all(selector).reduce((sum, element) => {
        const box = element.getBoundingClientRect();
        return sum + box.width * box.height;
      }, 0);
    const share = (area('.figure-lead') + area('.stage-words')) / (width * height);
    if (share < 2 / 3) faults.push(`lead and words: ${share.toFixed(2)} of the window`);

    // Labels of one picture: apart from each other, inside the window, and on no mark.
    for (const figure of all('.figure-lead')) {
      const layers = [...figure.querySelectorAll('canvas')];
      const labels = layers.flatMap((canvas, index) =>
        (window.labelsPaintedOn?.(canvas) ?? []).map((label) => ({
          ...label,
          // What lies over it counts like what lies under it.
          ink: Math.max(
            label.ink,
            ...layers.slice(index + 1).map((above) => window.inkOn?.(above, label.box) ?? 0),
          ),
        })),
      );
      labels.forEach(({ text, box, ink }, index) => {
        if (ink > least.ink) faults.push(`label on a mark: ${text} ${ink.toFixed(2)}`);
        if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height)
          faults.push(`label outside: ${text}`);
        for (const { text: other, box: second } of labels.slice(index + 1)) {
          const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
          const down = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
          if (across > 0.5 && down > 0.5) faults.push(`labels on each other: ${text}, ${other}`);
        }
      });
    }

    const controls = all('button, select, input, a[href], [role="slider"]').filter(
      (element) => element.closest('[popover]') === null && element.closest('[inert]') === null,
    );
    for (const control of controls) {
      // A link within a line of text is as high as its line.
      if (getComputedStyle(control).display === 'inline') continue;
      const box = control.getBoundingClientRect();
      if (box.height < least.target - 0.5 || box.width < 24 - 0.5)
        faults.push(`small: ${name(control)} ${String(box.width)} × ${String(box.height)}`);
      if (!isWhole(control)) faults.push(`outside: ${name(control)}`);
    }
    // A dozen at most, of which the lead picture is one with all that is taken hold of in it, as each that stands by is,
    // and a slider with its number. Why a line holds is said in links, which are words of a text; help for a run that
    // goes wrong comes when it does.
    const words = '.figure-lead, .current-step-place, .parameter-choice, .rate-advice';
    const counted = controls.filter(
      (control) => control.closest(words) === null && !control.matches('.number-field-input'),
    );
    if (counted.length + 1 > 12) faults.push(`${String(counted.length + 1)} controls`);

    // In the head all stand side by side.
    const inHead = controls.filter((control) => control.closest('header') !== null);
    inHead.forEach((control, index) => {
      const box = control.getBoundingClientRect();
      for (const other of inHead.slice(index + 1)) {
        const second = other.getBoundingClientRect();
        const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
        const down = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
        if (across > 1 && down > 1)
          faults.push(`over each other: ${name(control)}, ${name(other)}`);
      }
    });

    const typeOf = (element: Element | undefined): number =>
      element === undefined ? 0 : Number.parseFloat(getComputedStyle(element).fontSize);
    // Upright the width decides how large type can be.
    const seen = Math.min(height, 0.75 * width);
    const [sentenceType = 15, symbols = 15, numbers = 15] = least.projector
      ? [Math.max(15, 0.02 * seen), 0.03 * seen, 0.025 * seen]
      : [15, ...(width < 560 ? [13, 13] : [15, 15])];
    if (typeOf(sentence) < sentenceType) faults.push(`sentence ${String(typeOf(sentence))} px`);
    for (const [kind, type] of [
      ['symbols', symbols],
      ['numbers', numbers],
    ] as const) {
      for (const each of all(`.current-lines-now .beat-${kind} .katex`)) {
        if (typeOf(each) < type) faults.push(`${kind} ${String(typeOf(each))} px`);
      }
    }
    // What is left of earlier lines is read as well, or is not there.
    for (const each of all('.current-lines-before:not([hidden]) .katex')) {
      if (typeOf(each) < 12) faults.push(`line before ${String(typeOf(each))} px`);
    }
    return faults;
  }

  const place = (): string => {
    const step = document.querySelector<HTMLElement>('.current-step')?.dataset['step'] ?? '';
    const line = document.querySelector<HTMLElement>('.current-lines-now')?.dataset['lineId'] ?? '';
    return `${step} ${line}`;
  };
  const frame = async (): Promise<unknown> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  // Formulas are fitted in the frames after the line has changed.
  async function rest(): Promise<void> {
    const sizes = (): string =>
      [...document.querySelectorAll('.current-lines-now, .current-lines-now .formula-picture')]
        .map((each) => `${String(each.clientHeight)} ${getComputedStyle(each).fontSize}`)
        .join();
    let before = '';
    for (let same = 0, frames = 0; same < 3 && frames < 60; frames += 1) {
      await frame();
      same = sizes() === before ? same + 1 : 0;
      before = sizes();
    }
  }
  /** Whether the line changed. */
  async function next(): Promise<boolean> {
    const at = place();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    for (let frames = 0; frames < 600 && place() === at; frames += 1) await frame();
    return place() !== at;
  }

  /** The edges of the line of the moment, and the place of Next. */
  const standing = (): readonly number[] => {
    const now = all('.current-lines-now')[0]?.getBoundingClientRect();
    const pressed = all('.step-next')[0]?.getBoundingClientRect();
    return [now?.top, now?.bottom, pressed?.top, pressed?.left].map((edge) => edge ?? 0);
  };
  let still: readonly number[] | undefined;

  const first = place();
  const steps = new Set<string>();
  const found: string[] = [];
  let lines = 0;
  do {
    await rest();
    const at = place();
    lines += 1;
    steps.add(at.split(' ')[0] ?? '');
    found.push(...faultsNow().map((fault) => `${at}: ${fault}`));
    const stood = standing();
    still ??= stood;
    if (stood.some((edge, index) => Math.abs(edge - (still?.[index] ?? edge)) > least.moves + 1))
      found.push(`${at}: the line moved: ${still.join()} to ${stood.join()}`);
  } while (lines < most && (await next()) && place() !== first);
  return { steps: steps.size, lines, faults: found };
}
