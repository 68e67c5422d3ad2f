import type { Measure } from './labelSize.ts';
import { labelFont, type Pen } from './pen.ts';

/** A pen for a canvas, whose unit is the CSS pixel. */
export function canvasPen(context: CanvasRenderingContext2D): Pen {
  return {
    begin: () => context.beginPath(),
    moveTo: (x, y) => context.moveTo(x, y),
    lineTo: (x, y) => context.lineTo(x, y),
    circle: (x, y, radius) => {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    },
    close: () => context.closePath(),
    stroke: ({ colour, width, dash = [], strength = 1, round = false }) => {
      context.globalAlpha = strength;
      context.setLineDash([...dash]);
      context.lineWidth = width;
      context.lineJoin = 'round';
      context.lineCap = round ? 'round' : 'butt';
      context.strokeStyle = colour;
      context.stroke();
      context.globalAlpha = 1;
    },
    fill: (colour, strength = 1) => {
      context.globalAlpha = strength;
      context.fillStyle = colour;
      context.fill();
      context.globalAlpha = 1;
    },
    text: (words, x, y, { colour, rim, size }) => {
      context.font = labelFont(size);
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.setLineDash([]);
      context.lineWidth = 0.3 * size;
      context.strokeStyle = rim;
      context.strokeText(words, x, y);
      context.fillStyle = colour;
      context.fillText(words, x, y);
    },
    within: ({ left, top, width, height }, draw) => {
      context.save();
      context.beginPath();
      context.rect(left, top, width, height);
      context.clip();
      draw();
      context.restore();
    },
  };
}

// Labels are few, but their numbers change with every frame.
const mostKept = 500;
const digits = '0123456789';

/** Measures texts with a canvas, each of them once, and once those that differ in digits of one width only. */
export function canvasMeasure(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, number>();
  const alike = new Map<number, boolean>();

  function measured(text: string, size: number): number {
    context.font = labelFont(size);
    return context.measureText(text).width;
  }

  function digitsAreAlike(size: number): boolean {
    let answer = alike.get(size);
    if (answer === undefined) {
      const widths = Array.from(digits, (digit) => measured(digit, size));
      answer = Math.max(...widths) - Math.min(...widths) < 0.01;
      alike.set(size, answer);
    }
    return answer;
  }

  return (text, size) => {
    const standIn = digitsAreAlike(size) ? text.replaceAll(/\d/gu, '0') : text;
    const key = `${size} ${standIn}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= mostKept) known.clear();
    const width = measured(standIn, size);
    known.set(key, width);
    return width;
  };
}
