import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';

interface Colours {
  readonly ink: string;
  readonly paper: string;
  readonly line: string;
}

/**
 * Labels next to their dots, outlined in the background colour so that they are legible on lines and dots, in
 * light and dark mode.
 */
export const named =
  ({ ink, paper }: Colours): NodeLabelDrawingFunction =>
  (context, { label, x, y, size }, { labelSize, labelFont, labelWeight }) => {
    if (!label) return;
    context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
    context.lineWidth = 4;
    context.lineJoin = 'round';
    context.strokeStyle = paper;
    context.fillStyle = ink;
    const left = beside(context, x, size + 4, context.measureText(label).width);
    context.strokeText(label, left, y + labelSize / 3);
    context.fillText(label, left, y + labelSize / 3);
  };

/** Start of a label: right of its dot, or left of it if the text would cross the right edge. */
function beside({ canvas }: CanvasRenderingContext2D, x: number, away: number, wide: number): number {
  const isBeyond = x + away + wide > canvas.clientWidth;
  return isBeyond ? Math.max(0, x - away - wide) : x + away;
}

/** Hovered node: an outline around its dot, and its name on a card. */
export const pointedAt =
  ({ ink, paper, line }: Colours): NodeHoverDrawingFunction =>
  (context, { label, x, y, size }, { labelSize, labelFont }) => {
    context.font = `600 ${labelSize}px ${labelFont}`;
    context.lineWidth = 2;
    context.strokeStyle = ink;
    context.beginPath();
    context.arc(x, y, size + 2, 0, Math.PI * 2);
    context.stroke();
    if (!label) return;
    const [wide, high] = [context.measureText(label).width + 14, labelSize + 10];
    const left = beside(context, x, size + 6, wide);
    context.fillStyle = paper;
    context.strokeStyle = line;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left, y - high / 2, wide, high, 4);
    context.fill();
    context.stroke();
    context.fillStyle = ink;
    context.fillText(label, left + 7, y + labelSize / 3);
  };
