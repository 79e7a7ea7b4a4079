import { asList, asObject, asText, type JsonObject } from './json.ts'
import { articlePassages, hasStory, passagesOfHtml, passagesOfText } from './passages.ts'
import { maxRecords, type NewsRecord, type Records, sourceOf, tooMany, unread } from './record.ts'

/** Whether a JSON value is a JSON Feed: its version names the standard's address. */
export function isJsonFeed(value: unknown): boolean {
  return /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(asText(asObject(value)?.['version']))
}

/** The items of a JSON Feed (1.0, 1.1), each an article; those without text are named as problems. */
export function readJsonFeed(value: unknown): Records {
  const feed = asObject(value) ?? {}
  const result: Records = { records: [], problems: [] }
  const items = asList(feed['items'])
  for (const [index, entry] of items.slice(0, maxRecords).entries()) {
    const part = `item ${index + 1}`
    const item = asObject(entry)
    const record = item && recordOf(item, feed, part)
    if (record && hasStory(record.passages)) result.records.push(record)
    else
      result.problems.push(
        unread(part, item ? 'no-text' : 'broken', item ? {} : { fault: 'not an object' }),
      )
  }
  result.problems.push(...tooMany(items.length))
  if (items.length === 0) result.problems.push(unread(null, 'no-records'))
  return result
}

function recordOf(item: JsonObject, feed: JsonObject, part: string): NewsRecord {
  const html = asText(item['content_html'])
  const plain = asText(item['content_text'])
  const summary = asText(item['summary'])
  const content =
    html.trim() === ''
      ? passagesOfText(plain, `${part}: content_text`)
      : passagesOfHtml(html, `${part}: content_html`)
  const short = passagesOfText(summary, `${part}: summary`)
  const own = authorsOf(item)
  const title = asText(item['title'])
  return {
    part,
    passages: articlePassages(
      {
        title,
        byline: own[0],
        ...(hasStory(content) ? { summary: short, body: content } : { body: short }),
      },
      part,
    ),
    source: sourceOf(
      {
        title,
        authors: own.length > 0 ? own : authorsOf(feed),
        publisher: asText(feed['title']),
        published: asText(item['date_published']),
        modified: asText(item['date_modified']),
        url: asText(item['url']) || asText(item['external_url']),
        language: asText(item['language']) || asText(feed['language']),
      },
      part,
      { published: 'date_published', modified: 'date_modified' },
    ),
  }
}

/** `authors` of version 1.1, `author` of 1.0. */
function authorsOf(object: JsonObject): string[] {
  return [...asList(object['authors']), object['author']]
    .map((author) => asText(asObject(author)?.['name']))
    .filter(Boolean)
}
