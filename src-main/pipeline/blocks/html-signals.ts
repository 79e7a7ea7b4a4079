import type { HtmlUnit } from '../read/html-text.ts'
import { attribute, type Element } from '../read/parse-html.ts'
import type { Extracts } from './extractors.ts'
import { unitsWithin } from './matching.ts'
import type { Observation } from './observe.ts'
import { proseIn, type Signals } from './signals.ts'

/** Words in the class and id names of elements, by what such elements usually hold. */
const names: readonly (readonly [signal: string, pattern: RegExp])[] = [
  [
    'namedBody',
    /article-?_?(?:body|content|text)|story-?_?(?:body|content|text)|entry-?_?content|post-?_?(?:content|body|text)|body-?_?(?:content|copy|text)|articlebody|main-?_?text|content-?_?body|rich-?_?text|field-name-body/i,
  ],
  [
    'namedRelated',
    /relat|recirc|recommend|more-?(?:from|on|stories|news)|read-?(?:more|next|also)|see-?also|trending|popular|most-|latest|recent|outbrain|taboola|teaser|promo|sidebar|side-?bar|widget|rail\b|carousel|next-?post|prev/i,
  ],
  ['namedComment', /comment|disqus|respond|replies|discussion/i],
  [
    'namedShare',
    /share|social|follow|newsletter|subscri|sign-?up|signup|paywall|donat|cta\b|call-to|app-?download/i,
  ],
  [
    'namedMenu',
    /nav|menu|breadcrumb|footer|masthead|toolbar|pagination|pager|skip|cookie|consent|banner|legal|copyright|sitemap/i,
  ],
  ['namedPicture', /caption|credit|gallery|slideshow|photo|image|media|figure|video|player|thumb/i],
  ['namedWriter', /author|byline|bio\b|contributor|writer|profile|avatar/i],
  [
    'namedMeta',
    /meta\b|date|time\b|timestamp|tags?\b|keyword|categor|topic|kicker|eyebrow|label|badge/i,
  ],
  [
    'namedSummary',
    /summary|standfirst|subtitle|sub-?title|sub-?head|deck|dek\b|excerpt|intro|lead\b|lede|abstract|key-?points|highlights/i,
  ],
  ['namedAdvert', /(?:^|[^a-z])(?:ads?|adv|advert\w*|sponsor\w*|dfp|gpt|promo\w*)(?:[^a-z]|$)/i],
  [
    'namedEmbed',
    /embed|tweet|twitter|instagram|facebook|pullquote|pull-quote|infobox|factbox|fact-box|inset|interstitial|callout/i,
  ],
  [
    'namedHidden',
    /hidden|hide\b|sr-only|screen-reader|visually|a11y|print-only|collapsed|tooltip|modal|popup|overlay|lightbox|dropdown|accordion/i,
  ],
]

/** Elements around a unit, by the sign that each gives. */
const containers: Readonly<Record<string, string>> = {
  aside: 'inAside',
  nav: 'inMenu',
  footer: 'inFooter',
  header: 'inHeader',
  figure: 'inFigure',
  figcaption: 'inFigure',
  form: 'inForm',
  button: 'inForm',
  select: 'inForm',
  label: 'inForm',
  article: 'inArticle',
  main: 'inMain',
  table: 'inTable',
  blockquote: 'inQuote',
}

const signalNames = [
  ...names.map(([signal]) => signal),
  ...new Set(Object.values(containers)),
  'inHidden',
  'inBodyItem',
]

/** The signs of every unit of an HTML page beyond those of its text. */
export function htmlSignals(
  observation: Observation,
  units: readonly HtmlUnit[],
  extracts: Extracts,
): Signals[] {
  const votes = votesOf(observation, units, extracts)
  const siblings = siblingProse(observation, units)
  const known = new Map<Element, Signals>()
  return units.map((unit, at) => ({
    ...observation.signals[at]!,
    ...around(unit.element, known),
    ...tagSignals(unit),
    ...votes(at),
    siblings: siblings(at),
  }))
}

/** What the extractors say about a unit, weighed by how far each of them covers the first guess. */
function votesOf(
  { shapes, core }: Observation,
  units: readonly HtmlUnit[],
  extracts: Extracts,
): (at: number) => Signals {
  const readability = unitsWithin(units, extracts.readability)
  const defuddle = unitsWithin(units, extracts.defuddle)
  const words = (holds: (at: number) => boolean | undefined) =>
    shapes.reduce((sum, shape, at) => sum + (holds(at) ? shape.words : 0), 0)
  const whole = Math.max(
    1,
    words((at) => core[at]),
  )
  const coverR = words((at) => core[at] && readability[at]) / whole
  const coverD = words((at) => core[at] && defuddle[at]) / whole
  const both = words((at) => readability[at] && defuddle[at])
  const agreement =
    both /
    Math.max(
      1,
      words((at) => readability[at] || defuddle[at]),
    )
  return (at) => {
    const [r, d] = [readability[at] ? 1 : 0, defuddle[at] ? 1 : 0]
    return {
      both: r * d,
      readabilityOnly: r * (1 - d) * coverR,
      defuddleOnly: d * (1 - r) * coverD,
      readabilityAgainst: (1 - r) * coverR,
      defuddleAgainst: (1 - d) * coverD,
      bothAgreeing: r * d * agreement,
      neither: (1 - r) * (1 - d),
    }
  }
}

function tagSignals({ element, linked, words }: HtmlUnit): Signals {
  const { tagName } = element
  const is = (...tags: string[]) => (tags.includes(tagName) ? 1 : 0)
  const share = linked / Math.max(1, words.length)
  return {
    isParagraph: is('p'),
    isHeading: is('h1', 'h2', 'h3', 'h4', 'h5', 'h6'),
    isTitle: is('h1'),
    isCell: is('td', 'th'),
    isDivision: is('div', 'section', 'body'),
    isListItem: is('li', 'dd', 'dt'),
    linkShare: share,
    allLinked: share > 0.8 ? 1 : 0,
  }
}

/** Signs of the elements around a unit, from itself up to `body`. */
function around(element: Element, known: Map<Element, Signals>): Signals {
  const found = known.get(element)
  if (found) return found
  const parent = element.parentNode
  const isOuter = element.tagName === 'body' || !parent || !('tagName' in parent)
  const outer = isOuter
    ? Object.fromEntries(signalNames.map((name) => [name, 0]))
    : around(parent, known)
  const signals = isOuter ? outer : { ...outer, ...own(element) }
  known.set(element, signals)
  return signals
}

function own(element: Element): Signals {
  const signals: Signals = {}
  const container = containers[element.tagName]
  if (container) signals[container] = 1
  const name = `${attribute(element, 'class')} ${attribute(element, 'id')} ${attribute(element, 'role')}`
  if (name.length > 2) {
    for (const [signal, pattern] of names) if (pattern.test(name.slice(0, 300))) signals[signal] = 1
  }
  if (isHidden(element)) signals['inHidden'] = 1
  if (/articlebody/i.test(attribute(element, 'itemprop'))) signals['inBodyItem'] = 1
  return signals
}

function isHidden(element: Element): boolean {
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))
  )
}

/** Share of the page's prose that stands in the same parent element. */
function siblingProse(
  { shapes, marks }: Observation,
  units: readonly HtmlUnit[],
): (at: number) => number {
  const parentOf = ({ element }: HtmlUnit) =>
    element.tagName === 'p' ? element.parentNode : element
  const byParent = new Map<unknown, number>()
  let whole = 0
  for (const [at, unit] of units.entries()) {
    const prose = proseIn(shapes[at]!, marks[at]!)
    byParent.set(parentOf(unit), (byParent.get(parentOf(unit)) ?? 0) + prose)
    whole += prose
  }
  return (at) => (byParent.get(parentOf(units[at]!)) ?? 0) / Math.max(1, whole)
}
