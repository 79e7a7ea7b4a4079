import { expect, test } from 'vitest'
import { readFile } from '../../../../src-main/pipeline/formats/index.ts'

/** Pages and dumps that have something of a structured format and are none. */
const others: Readonly<Record<string, { kind: 'text' | 'html'; content: string }>> = {
  'a dump of menus and paragraphs with commas': {
    kind: 'text',
    content: `News, Sport, Weather
Home, World, Local

Ferry to Tarn sails again

By Mira Solen, Oste, March 5, 2019

The ferry between Oste, Tarn, and Kolm sails again, the harbour master said.

Two crews, tired and wet, had refused to leave.`,
  },
  'a list of names with equal commas': {
    kind: 'text',
    content: `The missing are still being looked for.
Solen, Mira, Oste
Veld, Jonas, Tarn
Brandt, Ada, Kolm
Lund, Peer, Oste`,
  },
  'prose that tells of an end of document': {
    kind: 'text',
    content: `Clerks of the port\n\nThe last page says only this:\n\nEnd of Document\n\nNobody knows who wrote it. It has 54 words.\n\n1 of 2 documents was lost.`,
  },
  'a page of labels and values': {
    kind: 'text',
    content: `Title: Ferry to Tarn\nDate: March 5, 2019\nSource: The Oste Herald\nLength: long\n\nThe ferry between Oste and Tarn sails again.`,
  },
  'a log': {
    kind: 'text',
    content: Array.from(
      { length: 20 },
      (_, at) =>
        `2019-03-05 10:15:${String(at).padStart(2, '0')},123 INFO [harbour] crew=3, boat="Tarn", state=ok`,
    ).join('\n'),
  },
  'a log with tabs': {
    kind: 'text',
    content: Array.from(
      { length: 20 },
      (_, at) => `10:15:${at}\tINFO\tharbour\tboat ${at} left`,
    ).join('\n'),
  },
  'a text that begins with a bracket': {
    kind: 'text',
    content:
      '[Photo: the ferry in port]\n\n{Editor: check} The ferry between Oste and Tarn sails again.',
  },
  'a text that names a tag of RIS and an entry of BibTeX': {
    kind: 'text',
    content:
      'TY - this is how a reference begins, @article{key, is how another one does.\n\nBoth are lists.',
  },
  'a table of a menu set apart by bars': {
    kind: 'text',
    content:
      'Home | World | Local | Sport\n\nThe ferry sails again.\n\nPrint | Mail | Share\n\nTwo crews had refused.',
  },
  'a post that opens with an at sign': {
    kind: 'text',
    content: '@harbour (the port of Oste) has news:\nthe ferry sails again, it says = we hope.\n',
  },
  'a page that quotes a feed': {
    kind: 'html',
    content:
      '<!doctype html><html><head><title>How feeds work</title></head><body><article><h1>How feeds work</h1><p>A feed begins with &lt;rss version="2.0"&gt; and ends with its items, the harbour master said.</p><pre>{"version": "https://jsonfeed.org/version/1.1"}</pre></article></body></html>',
  },
  'a page as XHTML': {
    kind: 'html',
    content:
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title></head><body><p>The ferry between Oste and Tarn, and Kolm, sails again.</p></body></html>',
  },
  'a page with a table of data': {
    kind: 'html',
    content: `<html><body><h1>Results</h1><table>${'<tr><td>title</td><td>text</td></tr>'.repeat(5)}</table><p>title, text, date were the columns of the table.</p></body></html>`,
  },
}

test.each(Object.entries(others))('%s is read as what it is', async (_, { kind, content }) => {
  const { pages, problems } = await readFile(new TextEncoder().encode(content), { name: 'sample' })
  expect(pages.map(({ reader }) => reader)).toEqual([`${kind}/1`])
  expect(problems).toEqual([])
})
