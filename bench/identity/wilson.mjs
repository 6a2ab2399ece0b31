/** Wilson score interval of a proportion with 95 % confidence: [lowest, highest]. */
export function wilson(part, whole) {
  if (whole === 0) return [0, 1];
  const z = 1.959964;
  const [share, spread] = [part / whole, z ** 2 / whole];
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole))) / (1 + spread);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** `0.957 (0.880–0.985, 66 of 69)` */
export function shareText(part, whole) {
  if (whole === 0) return '–';
  const [low, high] = wilson(part, whole).map((value) => value.toFixed(3));
  return `${(part / whole).toFixed(3)} (${low}–${high}, ${part} of ${whole})`;
}
