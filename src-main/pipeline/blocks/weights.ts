/** One weight for each sign, in log odds, and a constant. */
export type Weights = Readonly<Record<string, number>>

/**
 * For text files: logistic regression (L2 = 5) on the units of 72 saved pages as six kinds of text
 * dump, a unit weighted by the root of its words. Cross-validated by site.
 */
export const textWeights: Weights = {
  bias: 0.47,
  length: 0.87,
  tiny: 0.19,
  small: 0.83,
  closed: 0.79,
  closedLong: 0.45,
  openLong: 0.23,
  cutLong: 0.41,
  marks: 0.58,
  dense: -0.47,
  capitals: -0.86,
  capitalLong: 0.55,
  item: 0.17,
  itemLong: -0.17,
  quote: 0.37,
  colon: 0.43,
  question: -0.07,
  bars: -1.39,
  caption: -1.12,
  shouts: -0.79,
  biography: -1.25,
  web: 0.4,
  digits: 1.86,
  proseNear: 0.48,
  proseAround: -0.47,
  proseBefore: 0.31,
  proseAfter: -0.05,
  menuNear: -1.89,
  repeated: -1.45,
  twin: -1.35,
  gapBefore: 0.33,
  gapAfter: -0.07,
  underOpener: -1.79,
  afterStamp: 1.36,
  row: 0.69,
  rowRun: 1.49,
  furnitureBefore: -0.75,
  furnitureAfter: -0.15,
  core: 0.08,
  coreInside: 0.11,
  coreOutside: -2.2,
  coreAfter: -0.16,
  coreNear: 1.1,
  coreWords: 1.16,
}

/** Log odds of a unit being part of the story. */
export function logOdds(signals: Readonly<Record<string, number>>, weights: Weights): number {
  let sum = weights['bias'] ?? 0
  for (const name in signals) sum += (weights[name] ?? 0) * signals[name]!
  return sum
}
