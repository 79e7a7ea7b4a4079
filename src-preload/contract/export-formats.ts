import { z } from 'zod'

export const exportFormats = [
  'jsonl',
  'csv',
  'csv-excel',
  'md',
  'web-annotation',
  'stix',
  'ftm',
  'graphml',
  'geojson',
  'brat',
] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

type FormatText = {
  /** After "Export". */
  title: string
  /** Of the file, without the dot. */
  extension: string
  /** What of the case is in it: a sentence. */
  holds: string
  /** What is not: a sentence that the person reads before the file leaves. */
  lost: string
}

/** What a person is told of each format. */
export const formatText: Record<ExportFormat, FormatText> = {
  jsonl: {
    title: 'everything as JSON Lines',
    extension: 'jsonl',
    holds: 'Everything: articles with their texts, mentions, entities, claims, matrices, the log.',
    lost: 'The original files themselves.',
  },
  csv: {
    title: 'the claims as CSV',
    extension: 'csv',
    holds:
      'A row for each claim, the quotations beside their fields, with their places. It can be imported again.',
    lost: 'Entities, reasons of values without words, relations, matrices, the log.',
  },
  'csv-excel': {
    title: 'the claims as CSV for Excel',
    extension: 'csv',
    holds:
      'The same rows with a byte order mark. What Excel would run, or show as a date or a rounded number, has an apostrophe before it.',
    lost: 'As of the CSV.',
  },
  md: {
    title: 'the claims by article as Markdown',
    extension: 'md',
    holds: 'The claims by article, each field with its numbered quotations.',
    lost: 'Places of the quotations, links between records, matrices, the log.',
  },
  'web-annotation': {
    title: 'quotations and names as W3C Web Annotations',
    extension: 'jsonld',
    holds:
      'Every quotation and every accepted name: the words, code points, bytes of the original.',
    lost: 'Articles’ texts, relations between claims, matrices, the log.',
  },
  stix: {
    title: 'the claims as STIX 2.1',
    extension: 'json',
    holds: 'Reports, identities, claims as notes with an extension, credibility as opinions, TLP.',
    lost: 'Places of the quotations, accepted names without a claim, matrices, the log.',
  },
  ftm: {
    title: 'the case as FollowTheMoney, for OpenAleph',
    extension: 'ftm.json',
    holds:
      'Articles, people, organisations, places and claims as notes, with where they are mentioned.',
    lost: 'Fields of claims that FollowTheMoney has no property for, places of the quotations, matrices, the log.',
  },
  graphml: {
    title: 'the network as GraphML',
    extension: 'graphml',
    holds: 'Claims, entities and articles as nodes, what joins them as edges.',
    lost: 'Quotations, most fields of claims, matrices, the log.',
  },
  geojson: {
    title: 'the places as GeoJSON',
    extension: 'geojson',
    holds: 'Claims whose place has coordinates, as points with their precision.',
    lost: 'Every claim without coordinates, and most fields of the others, matrices.',
  },
  brat: {
    title: 'the texts as brat standoff',
    extension: 'brat.zip',
    holds: 'Each article’s text with its accepted names and quotations.',
    lost: 'Claims’ codes and ratings, relations, matrices, the log.',
  },
}
