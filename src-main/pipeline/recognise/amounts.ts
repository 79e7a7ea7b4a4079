import type { Span } from '../../../src-preload/contract/article.ts'
import type { Ungrouped } from './learnt.ts'

const number = String.raw`\d+(?:,\d{2,3})*(?:\.\d+)?`
const words =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|half a|several|an?(?= (?:thousand|million|billion|trillion|hundred|dozen)))'
const scale = String.raw`(?:\s?[-–]?\s?(?:thousand|million|billion|trillion|mln|bln|bn|mn|m|k)\b)`
const range = String.raw`(?:\s?(?:-|–|to)\s?${number})?`
const sign = String.raw`(?:US|A|C|HK|NZ|S)?\$|€|£|¥|₹|₽|₪|₩|(?:US\s?D|EUR|GBP|JPY|INR|RUB|AED|Rs)\b\.?`
const currency = String.raw`(?:(?:U\.?S\.?|Canadian|Australian|Hong Kong|Iraqi|Iranian|Turkish|Saudi|Egyptian|Syrian|Jordanian|Kuwaiti|British|Swiss|Indian|Pakistani|Russian|Chinese|Japanese)\s)?(?:dollars?|euros?|pounds?(?:\ssterling)?|yen|yuan|rupees?|roubles?|rubles?|dinars?|dirhams?|riyals?|rials?|liras?|francs?|pesos?|rand|won|naira|shillings?|krona|kronor|shekels?|cents?)\b`

const money = new RegExp(
  String.raw`(?<![\p{L}\p{N}$])(?:${sign})\s?${number}${range}${scale}?(?![\p{L}\p{N}])|` +
    String.raw`(?<![\p{L}\p{N}.,-])(?:${number}${range}${scale}?|${words}${scale}?)\s${currency}`,
  'giu',
)

const units =
  'percent|per cent|percentage points?|kilomet(?:er|re)s?|km|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|yards?|feet|foot|inch(?:es)?|nautical miles?|knots|hectares?|acres?|square (?:kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet)|cubic met(?:er|re)s?|lit(?:er|re)s?|gallons?|barrels?|bushels?|tons?|tonnes?|kilograms?|kilos?|kg|grams?|ounces?|megawatts?|gigawatts?|kilowatts?|MW|GW|kilohertz|megahertz|degrees(?: (?:Celsius|Fahrenheit))?|kph|mph|kilotons?|megatons?|bpd|calib(?:er|re)|mm'
const quantity = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£.,-])(?:${number}${range}${scale}?\s?%|` +
    String.raw`(?:${number}${range}|${words})${scale}?(?:\s|-)(?:${units})\b|` +
    String.raw`${number}[- ]magnitude\b|magnitude(?:\sof)?\s${number}(?!\p{N}))`,
  'giu',
)

/** What a rule's match is worth: it goes by its form alone. */
const confidence = 0.9

/** Sums of money and measured quantities in English sentences, by their form. Counts of people are neither. */
export function findAmounts(text: string, sentences: readonly Span[]): Ungrouped[] {
  const find = (pattern: RegExp, type: 'MONEY' | 'QUANTITY') =>
    sentences.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: found }): Ungrouped => {
        const from = start + index
        return { start: from, end: from + found.length, type, confidence, by: ['amount'] }
      }),
    )
  return [...find(money, 'MONEY'), ...find(quantity, 'QUANTITY')]
}
