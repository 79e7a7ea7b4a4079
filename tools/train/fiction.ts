import type { Line } from './corpus.ts'
import type { Named } from './normalise.ts'
import type { Stock } from './stock.ts'

/**
 * Texts of our own in the forms that agencies use for sport, markets and short news, and
 * that no openly licensed set has: results, tables, line-ups, datelines, headlines in capitals.
 * A town that stands for its team is the team (ORG), a state that does is the state (GPE).
 *
 * @param count of texts
 * @param next a random number in [0, 1)
 */
export function fiction(count: number, stock: Stock, next: () => number): Line[] {
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length] ?? results
    return fill(kind(new Writer(stock, next)), `fiction-${i}`)
  })
}

/** `[PER|Ada Quill] left.` as a line; each line of it is a sentence. */
function fill(marked: string, id: string): Line {
  let text = ''
  const entities: Named[] = []
  for (const part of marked.split(/(\[[A-Z]+\|[^\]]*\])/)) {
    const [, type, name] = /^\[([A-Z]+)\|(.*)\]$/.exec(part) ?? []
    if (type !== undefined && name !== undefined)
      entities.push({ start: text.length, end: text.length + name.length, type })
    text += name ?? part
  }
  const sentences = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }): [number, number] => [
    index,
    index + line.length,
  ])
  return { id, text, sentences, entities }
}

/** Picks names and numbers. */
class Writer {
  readonly #stock: Stock
  readonly #next: () => number

  constructor(stock: Stock, next: () => number) {
    this.#stock = stock
    this.#next = next
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#next() * from.length)] as T
  }
  number(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1))
  }
  chance(share: number): boolean {
    return this.#next() < share
  }
  lines(least: number, most: number, line: (i: number) => string): string {
    return Array.from({ length: this.number(least, most) }, (_, i) => line(i)).join('\n')
  }

  /** Given name and family name. */
  name(): [given: string, family: string] {
    const people = this.pick(this.#stock.peoples)
    return [this.pick(people.given), this.pick(people.family)]
  }
  person(): string {
    return `[PER|${this.name().join(' ')}]`
  }
  surname(): string {
    return `[PER|${this.name()[1]}]`
  }
  /** "T. Kiprop" */
  initialled(): string {
    const [given, family] = this.name()
    return `[PER|${given[0]}. ${family}]`
  }
  town(): string {
    return this.pick(this.#stock.towns)
  }
  state(): string {
    return this.pick(this.#stock.states)
  }
  demonym(): string {
    return this.pick(this.#stock.demonyms)
  }
  team(): string {
    const town = this.town()
    const whole = this.pick([
      `${town} ${this.pick(['United', 'City', 'Rovers', 'Wanderers', 'Athletic', 'Rangers', 'Town', 'County', 'Stars', 'Lions', 'Sharks', 'Tigers'])}`,
      `${this.pick(['Real', 'Sporting', 'Dynamo', 'Lokomotiv', 'Inter', 'FC', 'Racing', 'Deportivo', 'Al', 'Spartak'])} ${town}`,
    ])
    return this.chance(0.7) ? town : whole
  }
  company(): string {
    const [, family] = this.name()
    const head = this.chance(0.5) ? this.town() : family
    return `${head} ${this.pick(['Corp', 'Inc', 'Ltd', 'Plc', 'Group', 'Holdings', 'Bank', 'Industries', 'Steel', 'Motors', 'Petroleum', 'Airlines', 'Securities', 'Telecom', 'Mining Corp', 'Electronics', '& Sons', 'Insurance Co Ltd'])}`
  }
  agency(): string {
    return this.pick(['Reuters', 'AFP', 'AP', 'Xinhua', 'PTI', 'DPA', 'ANSA', 'Kyodo', 'TASS'])
  }
  date(): string {
    return `${this.number(1994, 2024)}-${String(this.number(1, 12)).padStart(2, '0')}-${String(this.number(1, 28)).padStart(2, '0')}`
  }
  day(): string {
    return this.pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
  }
  score(): string {
    return `${this.number(0, 5)}${this.pick(['-', ' - '])}${this.number(0, 4)}`
  }
  dateline(): string {
    const town = this.town()
    return this.pick([
      `[GPE|${town.toUpperCase()}] ${this.date()}`,
      `[GPE|${town.toUpperCase()}], ${this.day()} ([ORG|${this.agency()}]) -`,
      `[GPE|${town}], [GPE|${this.state()}] (${this.agencyMarked()}) --`,
      `[GPE|${town}]:`,
    ])
  }
  agencyMarked(): string {
    return `[ORG|${this.agency()}]`
  }
}

const sports = [
  'SOCCER',
  'RUGBY UNION',
  'BASKETBALL',
  'ICE HOCKEY',
  'HANDBALL',
  'BASEBALL',
  'CRICKET',
]

function results(w: Writer): string {
  const [a, b, c] = [w.team(), w.team(), w.team()]
  const league = w.demonym()
  const upper = (name: string) => `[ORG|${name.toUpperCase()}]`
  const score = () => `[ORG|${w.team()}] ${w.number(0, 6)} [ORG|${w.team()}] ${w.number(0, 6)}`
  return `${w.pick(sports)} - ${w.pick([
    `${upper(a)} BEAT ${upper(b)} ${w.score()} IN CUP FINAL`,
    `[NORP|${league.toUpperCase()}] FIRST DIVISION RESULTS`,
    `${upper(a)} TAKE LEAD AS ${upper(b)} SLIP`,
  ])}.
${w.dateline()}
Results of [NORP|${league}] first division matches played on ${w.day()}:
${w.lines(3, 7, score)}
Standings (tabulated under played, won, drawn, lost, goals for, against, points):
${w.lines(3, 7, () => `[ORG|${w.team()}] ${Array.from({ length: 7 }, () => w.number(0, 30)).join(' ')}`)}
${w.surname()} scored twice as [ORG|${a}] beat [ORG|${c}] ${w.score()} in ${w.day()}'s late match.
[ORG|${b}] coach ${w.person()} said his side had been unlucky at home to [ORG|${a}].`
}

function tennis(w: Writer): string {
  const place = w.town()
  const set = () => `${w.number(3, 7)}-${w.number(2, 7)}`
  const player = () => `${w.person()} ([GPE|${w.state()}])`
  return `TENNIS - RESULTS AT THE [EVENT|${place.toUpperCase()} OPEN].
${w.dateline()}
Results from the [EVENT|${place} Open] tennis tournament on ${w.day()} (prefix number denotes seeding):
${w.lines(4, 8, () => `${w.chance(0.5) ? `${w.number(1, 16)} - ` : ''}${player()} beat ${w.chance(0.3) ? `${w.number(1, 16)} - ` : ''}${player()} ${set()} ${set()}`)}
Top seed ${w.person()} of [GPE|${w.state()}] retired hurt against [NORP|${w.demonym()}] ${w.person()}.`
}

function athletics(w: Writer): string {
  const row = (i: number) =>
    w.pick([
      `${i + 1}. ${w.person()} ([GPE|${w.state()}]) ${w.number(9, 59)}.${w.number(10, 99)} seconds`,
      `${i + 1}. ${w.person()} ([GPE|${w.state()}]) ${w.number(1, 4)} hours ${w.number(1, 59)} minutes`,
      `${i + 1}. [GPE|${w.state()}] (${w.surname()}, ${w.surname()}, ${w.surname()})`,
    ])
  return `${w.pick(['ATHLETICS', 'CYCLING', 'SWIMMING', 'BADMINTON', 'GOLF'])} - LEADING RESULTS.
${w.dateline()}
Leading results in the [EVENT|${w.town()} ${w.pick(['Grand Prix', 'Marathon', 'Games', 'Masters'])}] on ${w.day()}:
Women's 400 metres
${w.lines(4, 8, row)}
[NORP|${w.demonym()}] ${w.person()} won for the second year running.`
}

function international(w: Writer): string {
  const [a, b] = [w.state(), w.state()]
  return `${w.pick(sports)} - [GPE|${a.toUpperCase()}] ${w.pick(['GET LUCKY WIN', 'NAME SQUAD', 'DRAW', 'CRUISE PAST'])} ${w.chance(0.5) ? `AGAINST [GPE|${b.toUpperCase()}]` : ''}.
${w.dateline()}
[GPE|${a}] began the defence of their title with a ${w.score()} win against [GPE|${b}] in a group match on ${w.day()}.
[GPE|${b}] 's ${w.person()} headed in the second from a ${w.surname()} corner.
Scorers:
[GPE|${a}] - ${w.surname()} (${w.number(2, 89)}th minute), ${w.person()} (${w.number(2, 89)}th)
[GPE|${b}] - ${w.surname()} (${w.number(2, 89)}th)
Teams:
[GPE|${a}]: 1-${w.person()}, 2-${w.person()}, 3-${w.surname()}, 4-${w.surname()} (7-${w.surname()} 61st); ${w.initialled()}, ${w.initialled()}.
Coach ${w.person()} will be without ${w.surname()} and ${w.surname()} of [ORG|${w.team()}].`
}

function cricket(w: Writer): string {
  const [a, b] = [w.state(), w.state()]
  return `CRICKET - [GPE|${a.toUpperCase()}] V [GPE|${b.toUpperCase()}] SCOREBOARD.
${w.dateline()}
Scoreboard on the ${w.pick(['second', 'third'])} day of the test between [GPE|${a}] and [GPE|${b}] at [FAC|${w.town()} Oval]:
[GPE|${a}] first innings
${w.lines(5, 9, () => `${w.initialled()} ${w.pick([`c ${w.surname()} b ${w.surname()}`, `b ${w.surname()}`, `lbw b ${w.surname()}`, 'not out', `run out`])} ${w.number(0, 140)}`)}
Bowling: ${w.surname()} ${w.number(5, 30)}-${w.number(0, 9)}-${w.number(20, 99)}-${w.number(0, 5)}, ${w.surname()} ${w.number(5, 30)}-${w.number(0, 9)}-${w.number(20, 99)}-${w.number(0, 5)}
Fall of wickets: 1-${w.number(1, 80)} ${w.initialled()}, 2-${w.number(81, 140)} ${w.initialled()}.`
}

function league(w: Writer): string {
  const game = () =>
    `[ORG|${w.town()}] ${w.number(1, 12)} ${w.chance(0.5) ? 'at ' : ''}[ORG|${w.town()}] ${w.number(1, 12)}`
  return `${w.pick(['BASEBALL', 'BASKETBALL', 'NHL ICE HOCKEY', 'NFL AMERICAN FOOTBALL'])} - STANDINGS AFTER ${w.day().toUpperCase()}'S GAMES.
[GPE|${w.town().toUpperCase()}] ${w.date()}
Standings after games played on ${w.day()} (home team in CAPS):
EASTERN DIVISION
W L PCT GB
${w.lines(4, 8, () => `[ORG|${w.chance(0.4) ? w.town().toUpperCase() : w.town()}] ${w.number(20, 80)} ${w.number(20, 80)} .${w.number(300, 700)} ${w.number(1, 20)}`)}
${w.day().toUpperCase()}, ${w.pick(['AUGUST', 'DECEMBER', 'MARCH'])} ${w.number(1, 30)} SCHEDULE
${w.lines(3, 6, () => `[ORG|${w.town().toUpperCase()}] AT [ORG|${w.town().toUpperCase()}]`)}
${w.lines(2, 4, game)}
In [GPE|${w.town()}], ${w.person()} hit a three-run homer as [ORG|${w.town()}] held off the [ORG|${w.town()} ${w.pick(['Sox', 'Braves', 'Hawks', 'Bulls', 'Kings', 'Blue Jays'])}] ${w.score()}.`
}

function markets(w: Writer): string {
  const [a, b] = [w.company(), w.company()]
  return `${w.pick(['', `[ORG|${a.toUpperCase()}] NET RISES.\n`, `[NORP|${w.demonym()}] shares end lower.\n`])}${w.dateline()}
[ORG|${a}] said on ${w.day()} that its net profit rose ${w.number(2, 60)} percent to $${w.number(2, 900)}.${w.number(1, 9)} million.
Chief executive ${w.person()} told ${w.agencyMarked()} that the [GPE|${w.town()}]-based company was in talks with [ORG|${b}].
"We are looking at it," ${w.surname()} said.
Shares of [ORG|${b}] fell ${w.number(1, 40)} to ${w.number(60, 900)} on the [ORG|${w.town()} Stock Exchange].
${w.person()}, an analyst at [ORG|${w.company()}] in [GPE|${w.town()}], said [NORP|${w.demonym()}] exporters gained most.
-- ${w.person()}, [ORG|${w.town()} Newsroom] +44 171 542 ${w.number(1000, 9999)}`
}

function brief(w: Writer): string {
  const [given, family] = w.name()
  const state = w.state()
  const [town, other] = [w.town(), w.town()]
  return `${w.pick([`[NORP|${w.demonym()}] ${w.pick(['Minister', 'Opposition Leader', 'Court'])} ${w.pick(['Rejects', 'Defends', 'Questions'])} [GPE|${state}] Deal`, `[PER|${family.toUpperCase()}] ${w.pick(['ARRIVES IN', 'LEAVES'])} [GPE|${state.toUpperCase()}] FOR TALKS.`, ''])}
${w.dateline()}
[NORP|${w.demonym()}] ${w.pick(['President', 'Prime Minister', 'Foreign Minister', 'opposition leader', 'lawyer', 'police chief', 'activist'])} [PER|${given} ${family}] arrived in [GPE|${state}] on ${w.day()}.
[PER|${family}], ${w.number(25, 80)}, was met at the airport by ${w.pick(['Governor', 'Gen.', 'Dr', 'Mayor', 'Justice'])} ${w.person()} and ${w.person()}, spokesman for the ${w.pick(['ministry', 'party', 'army'])}.
Police said ${w.person()} and ${w.person()}, both from [GPE|${town}], were killed near [GPE|${other}], ${w.number(5, 200)} km ${w.pick(['north', 'south', 'east'])} of [GPE|${w.town()}].
"This will not stop us," said ${w.person()}, who heads the [ORG|${w.town()} ${w.pick(['Chamber of Commerce', 'Bar Association', 'Farmers Union', 'High Court', 'Police Service', 'University', 'Teachers Association', 'District Council'])}].
[ORG|${w.pick(['Ministry of Health', 'Ministry of Interior', 'Ministry of Education', 'National Assembly', 'Supreme Court', 'Election Commission'])}] officials could not be reached, the ${w.pick(['daily', 'newspaper'])} [ORG|${w.pick(['Daily', 'New', 'Morning'])} ${w.pick(['Post', 'Herald', 'Star', 'Tribune', 'Observer', 'Mirror'])}] reported.`
}

const kinds = [
  results,
  brief,
  tennis,
  markets,
  international,
  brief,
  athletics,
  league,
  cricket,
  brief,
]
