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

/** Measures texts with a canvas, each of them once. */
export function canvasMeasure(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, number>();
  return (text, size) => {
    const key = `${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= mostKept) known.clear();
    context.font = labelFont(size);
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
