/** One kind of event, told by two newsrooms that never saw each other's words. */
export type EventKind = {
  /** What a spokesman says to the microphones of both. */
  quote: string
  /** Headline first. */
  voices: readonly [readonly string[], readonly string[]]
}

/**
 * Hand-written: `{place}`, `{town}`, `{org}`, `{person}`, `{other}`, `{n}`, `{m}`, `{day}` are
 * drawn anew for each event. The second voice was written from the facts, not from the first.
 */
export const events: readonly EventKind[] = [
  {
    quote:
      'We closed the crossing before anybody was hurt, and it stays closed until the last beam is checked',
    voices: [
      [
        'Old bridge at {place} closed after cracks found in main span',
        'The river bridge at {place} was closed to all traffic on {day} after inspectors found {n} cracks in the steel beams that carry its main span, the {org} said.',
        '“{quote},” {person}, who leads the inspection for the {org}, told reporters beside the barrier.',
        'Lorries bound for {town} were being sent over the mountain road, a detour of {m} kilometres that adds more than two hours to the journey.',
        'Shopkeepers on the northern bank said that they had lost most of their customers within a day and asked the government for help.',
        'The bridge was opened {n} years ago and has not been repainted since a flood tore away its footpath.',
        'A budget for repairs was approved last spring, but the work was put off twice because no company offered to do it for the money.',
        'Divers will look at the piers under the water line once the current slows down, according to a timetable that the {org} published.',
        '{other}, a councillor from {town}, called the closure the price of ten years of neglect and demanded that the minister come to see it.',
        'Ambulances may still cross one at a time, at walking pace, with an engineer watching the beams.',
      ],
      [
        'Cracked girders cut {town} off from its neighbour across the water',
        'Commuters in {town} woke up to find their shortest way to work barred by concrete blocks: somebody had looked closely at the girders overnight and did not like what he saw.',
        'Officials counted {n} fractures, {person} of the {org} explained, some of them as long as a hand.',
        '“{quote},” {person} said.',
        'Until further notice drivers must go round by way of the pass, {m} kilometres on a narrow lane where two buses can hardly meet.',
        'Business has collapsed on the far side, complained a baker whose ovens stood cold at noon because the flour had not come.',
        'Nobody has put a brush to the structure in decades, and those who live near it say that rust rains on their boats whenever a train of trucks rolls over.',
        'Money was there: {other} of the town council showed journalists a resolution from spring that set aside funds, for which not one bidder was found.',
        'Frogmen are to examine what lies below the surface as soon as the stream allows.',
        'Rescue vehicles alone are let through, slowly, under the eyes of a specialist.',
      ],
    ],
  },
  {
    quote:
      'Our members will go back to the quay on the day the company signs, and not one day before',
    voices: [
      [
        'Dock workers in {place} walk out over night shifts',
        'More than {n} dock workers in {place} stopped work on {day} in a dispute over night shifts, leaving {m} ships waiting outside the harbour.',
        'The {org}, which speaks for crane drivers and lashers, said that talks with the terminal company had broken down after eleven hours.',
        '“{quote},” said {person}, the chairman of the {org}.',
        'The company said in a statement that its offer of an extra week of leave stood until midnight and that it regretted the walkout.',
        'Importers of fruit warned that bananas worth a fortune would rot in the holds if the cranes did not move by the weekend.',
        'It is the third strike at the terminal since a foreign investor bought it, and the first that all shifts have joined.',
        'Police kept a road open for lorries with medicine, while pickets played drums and grilled fish at the gate.',
        '{other}, the minister of transport, offered to mediate but ruled out sending soldiers to unload the ships.',
        'Freight rates to {town} rose by a fifth within hours, brokers said.',
      ],
      [
        'Silence at the cranes: harbour stands still as union and owners dig in',
        'Not a container moved at the waterfront of {place} yesterday, and the queue of vessels at anchor grew to {m} by nightfall.',
        'What began as a quarrel about who works after dark has become a test of strength between the {org} and the investors from abroad who took over two years ago.',
        'According to organisers, {n} people laid down their tools; managers put the figure lower but gave none of their own.',
        '“{quote},” {person} shouted through a megaphone, to cheers.',
        'Seven more days of holiday are on the table, management let it be known, and will be withdrawn at twelve tonight.',
        'Grocers fear for their shelves, above all for anything that ripens on the way.',
        'Twice before there have been stoppages under the new owners, yet never did everybody take part.',
        'Drugs for hospitals get through, escorted by officers, past braziers and the smell of mackerel.',
        'In the capital {other} presented himself as a go-between; the army, he assured, would stay in its barracks.',
      ],
    ],
  },
  {
    quote:
      'The water came over the wall in the time it takes to drink a cup of tea, and nobody had rung the bell',
    voices: [
      [
        'Flood leaves {n} families homeless in {place}',
        'At least {n} families lost their homes when the river burst its banks above {place} early on {day}, the {org} said.',
        '“{quote},” said {person}, a ferryman whose house was carried away with his boat.',
        'Rescue teams took {m} people from roofs and trees before the only helicopter had to turn back in the fog.',
        'The gauge at the weir showed the highest level since records began, and more rain is forecast for the hills.',
        'Schools in {town} were opened as shelters, and the bakery there worked through the night to feed those who had fled.',
        'Engineers blamed a landslide that blocked the valley upstream and then gave way all at once.',
        '{other}, who heads the provincial government, declared a state of emergency and asked neighbouring provinces for tents and pumps.',
        'A warning system that was paid for after the last flood had never been connected to the power supply, an auditor wrote a year ago.',
        'Drinking water must be boiled until the wells have been tested.',
      ],
      [
        'Night wave sweeps through valley; anger over alarm that stayed mute',
        'People in {place} are digging through mud for what is left of their belongings after a wall of water rushed down the valley before dawn.',
        'Aid workers of the {org} have registered {n} households that own nothing any more except the clothes in which they ran.',
        'A mass of earth had dammed the stream higher up, geologists believe, and broke under the weight of the lake behind it.',
        'Crews in rubber boats and, for an hour, a pilot who then lost all sight of the ground, brought {m} to safety.',
        'Why did no siren sound? It hangs there, new and shining, but without a cable, as inspectors had noted twelve months earlier.',
        '“{quote},” {person} said, pointing to where his jetty used to be.',
        'Classrooms in {town} have become dormitories, smelling of fresh bread and wet wool.',
        'With clouds piling up again, Governor {other} put the whole region under emergency law and begged for equipment from outside.',
        'Doctors advise against using wells for the time being.',
      ],
    ],
  },
  {
    quote:
      'This court does not ask who would have won, it asks whether every ballot was counted, and it was not',
    voices: [
      [
        'Court orders new vote in {place} after boxes vanish',
        'The highest court ordered a new election for the mayor of {place} on {day}, after {n} sealed ballot boxes disappeared on their way to the count.',
        '“{quote},” judge {person} said when she read out the ruling in a crowded hall.',
        'The winner of the first round, {other}, led by only {m} votes and had been sworn in two weeks before.',
        'The {org} must hold the repeat within sixty days and replace every officer who handled the boxes.',
        'Supporters of the losing candidate danced on the steps, while those of {other} spoke of a stolen victory.',
        'A driver had testified that he was told to leave his van unlocked during lunch, but could not say by whom.',
        'Observers had praised the vote as calm and well run until the gap in the lists was noticed by a student who compared the totals.',
        'Until the new vote the city will be run by the oldest member of the council, a retired dentist.',
        'Parties have already begun to print posters, and the price of paper in {town} went up.',
      ],
      [
        'Mayor out after two weeks as judges find ballots went missing',
        'For fourteen days {other} ruled over {place}; since yesterday the chain of office lies in a safe again.',
        'By five to two, the bench annulled a result that rested on a margin of {m}, since {n} containers full of ballots never reached the hall where they were to be opened.',
        'It was a young woman from the university who, adding up columns for a seminar paper, saw that something did not fit.',
        'In the witness stand the man at the wheel admitted that he had gone to eat and had not locked up, as he had been instructed; the name of whoever gave that order he had forgotten.',
        '“{quote},” {person} held.',
        'Within two months the {org} has to organise everything anew, with other staff.',
        'Street parties on one side of the square, whistles on the other: the night stayed peaceful all the same.',
        'The reins pass for now to the councillor with the most years, who used to pull teeth.',
        'International monitors, full of praise only recently, declined to comment.',
      ],
    ],
  },
  {
    quote:
      'If the pumps at the upper lake are handed over by Friday, our side will open the road the same evening',
    voices: [
      [
        'Talks on lake pumps end without accord in {place}',
        'Delegations from both shores left {place} on {day} without an agreement on who controls the pumps at the upper lake, after {n} hours of talks chaired by the {org}.',
        '“{quote},” {person}, the chief negotiator of the eastern shore, told state television.',
        'A diplomat from {town} who saw the draft said that only {m} words in it were still disputed, all of them in the paragraph about inspections.',
        'Farmers on the plain say that their rice will die within three weeks unless the canals are filled.',
        'The road between the two shores has been closed since guards exchanged fire in March, and mail is carried by fishermen.',
        '{other}, who speaks for the western shore, said that a timetable without guarantees was worth less than the paper it was printed on.',
        'The mediators plan to call both sides together again next month, at a place that has not been chosen.',
        'An earlier accord was signed eight years ago and never carried out, since each side waited for the other to begin.',
        'Traders moved their stalls back from the border when the news became known.',
      ],
      [
        'So close, yet no signature: shuttle diplomacy fails over an inspection clause',
        'After {n} hours, three dinners and one broken microphone the negotiators packed their bags.',
        'The dispute over machinery that decides who gets water has poisoned relations between neighbours who share a language and many grandparents.',
        'Insiders put the remaining gap at {m} words; it concerns foreign experts and how often they may knock at the door of the pumping station.',
        '“{quote},” promised {person}.',
        'That would be a promise without a date on which anything must be done, retorted {other} for the opposite bank.',
        'Growers watch the sky and the calendar: paddies that stay dry until the end of the month are lost.',
        'Since shots fell in spring no car has driven along the shore, and whoever wants to send a letter gives it to a boatman.',
        'Whether the {org} will try again, and in which hotel, remains open.',
        'A treaty on the same subject has been gathering dust for the better part of a decade.',
      ],
    ],
  },
  {
    quote:
      'There were four doors and three of them were chained, and everybody on the second floor knew it',
    voices: [
      [
        'Fire in {place} shirt factory kills {n}',
        'A fire that broke out in a shirt factory in {place} during the late shift on {day} killed {n} people and injured {m}, most of them women from nearby villages.',
        '“{quote},” said {person}, a cutter who broke a window with her sewing machine and jumped.',
        'The blaze began in a store of solvents next to the boiler and reached the staircase within minutes, the fire brigade said.',
        'The {org} had certified the building as safe in January, without a visit, on the basis of photographs that its owner had sent.',
        'Police arrested the manager at the airport of {town} as he was about to board a flight with two suitcases of cash.',
        'Several brands whose labels were found in the ashes said that they had not known that their orders were sewn there.',
        '{other}, the minister of labour, promised that every factory in the country would be inspected before the holidays.',
        'Relatives waited all day in front of the hospital, where doctors read out names every hour.',
        'It was the deadliest fire in the district since a warehouse for fireworks blew up.',
      ],
      [
        'Chained exits turned textile plant into a trap, survivors say',
        'They had a quota to fulfil and so, those who escaped recount, the gates were locked from outside, as on every evening.',
        'When the shift was over, {n} of them were dead; {m} lie in wards, many with broken legs because leaping was the one way out.',
        'Thinner and cleaning fluid had been kept beside a furnace, against every regulation, an officer of the fire service confirmed.',
        '“{quote},” {person} recalled from her bed.',
        'How such a place could pass an audit is a question for the {org}, which had relied on pictures instead of going there.',
        'The man in charge did not get far: border guards pulled him out of a queue for departures, his luggage stuffed with banknotes.',
        'Fashion houses abroad hurried to express sorrow, and surprise that their collars came from that address.',
        'Parliament will hear {other} on Monday; inspections in all plants are to follow, so the ministry.',
        'In front of the clinic mothers hold photographs towards anyone in a white coat.',
      ],
    ],
  },
]

/** Values for the slots; a draw takes one of each, and two different ones where two are asked for. */
export const facts = {
  place: ['Port Ansel', 'Karsin', 'Bresk', 'Velmora', 'Tarveth', 'Old Sael', 'Quillon', 'Madrec'],
  org: [
    'Sael Water Board',
    'Joint River Commission',
    'Northern Dock Union',
    'Office of Public Works',
    'Delta Relief Council',
    'Board of Elections',
  ],
  person: ['Selim Varga', 'Ines Okonjo', 'Ludka Weiss', 'Jorun Abadi', 'Pavel Rusk', 'Marta Quill'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const
