import type { Shape } from './prose.ts'

/** Words from which a unit is a paragraph whatever it ends in, and below which a sentence is no beginning. */
const [paragraph, opening] = [25, 5]
/** Most units that are taken off at the beginning and at the end. */
const [mostBefore, mostAfter] = [12, 30]

/** Whether a unit can begin a story: a sentence, or a paragraph. */
function opensStory({ words, isClosed }: Shape): boolean {
  return words >= paragraph || (isClosed && words >= opening)
}

/** The unit a story begins with: the first sentence among its first units, else the first of them. */
export function beginOf(members: readonly number[], shapes: readonly Shape[]): number | undefined {
  return members.slice(0, mostBefore).find((at) => opensStory(shapes[at]!)) ?? members[0]
}

/**
 * Takes lines that are no sentences off both ends of a story: it begins with a sentence and ends
 * with one. A story without any sentence stays as it is.
 *
 * @param isSure units that stay even if they are no sentence
 */
export function trimStory(
  story: readonly boolean[],
  shapes: readonly Shape[],
  isSure: (at: number) => boolean,
): boolean[] {
  const members = story.flatMap((isBody, at) => (isBody ? [at] : []))
  const ends = (at: number) => shapes[at]!.words >= paragraph || shapes[at]!.isClosed || isSure(at)
  const opens = (at: number) => opensStory(shapes[at]!) || isSure(at)
  const first = members.slice(0, mostBefore).find(opens) ?? members[0]
  const last = members.slice(-mostAfter).findLast(ends) ?? members.at(-1)
  return story.map((isBody, at) => isBody && at >= first! && at <= last!)
}
