import { formatKinds } from '../../src-preload/contract/file-kinds.ts'

/** The kinds in lines of the help's width. */
const kindLines = formatKinds
  .reduce<string[]>(
    ([line = '', ...done], kind) =>
      line.length + kind.length < 60
        ? [line === '' ? kind : `${line} ${kind}`, ...done]
        : [kind, line, ...done],
    [],
  )
  .toReversed()
  .map((line) => `${' '.repeat(27)}${line}`)
  .join('\n')

/** What `attest --help` prints. The exit codes are those of `exit-codes.ts`. */
export const help = `attest: saved news pages → articles, claims and the words they rest on. Works offline.

  Commands on a case file (made by the first import):
    import CASE PATH…      read files and folders into the case, also annotations (W3C, Hypothesis, brat),
                           lists of names (FollowTheMoney, tables) and tables of claims: what no
                           text holds is named with its words; --json prints a line for each file;
                           --dry-run says what it would do and stores nothing;
                           --map text=COLUMN,title=COLUMN,… says what the columns of tables hold
    list CASE              its articles, latest import first; --json
    show CASE ID           one article with its claims; the first digits of the id do; --json
    search CASE QUERY      articles with these words, best first; --json
    export CASE --format FORMAT -o FILE
                           jsonl: everything · csv, csv-excel, md: the claims · web-annotation, stix,
                           ftm, graphml, geojson, brat: for other programs
    restore CASE           put the newest sound backup, with all that was done since, in the place
                           of a case that is damaged or gone; --json
    bundle CASE -o FILE    a signed bundle for a colleague: everything, or by --article ID --claim ID
                           --entity ID --field NAME=VALUE; --recipient age1… or --passphrase-file F
                           locks it; --withhold-entity ID --withhold-words WORDS --withhold-article ID
                           --withhold-notes leave commitments; --preview lists what would leave
    disclose CASE -o FILE  what opens those commitments: same options, and --about WORDS
    merge CASE FILE        take in a colleague's bundle or case; --preview, --passphrase-file, --json
    agreement CASE         how far independent analysts agree, field by field; --json
    key CASE               your fingerprint, and the recipient that colleagues lock files for
    verify CASE|BUNDLE     a case: every quotation against the original bytes, read again;
                           a bundle: everything in it against everything else; --json
    report CASE --format html|docx|md -o FILE [--claim ID…]
                           judgements and claims with every sentence cited; refused while a
                           sentence breaks a rule, each named on stderr

  Commands that need no case:
    extract [--as KIND] [--body] [--map ROLE=COLUMN,…]
                           one file on stdin → story, date, credit and blocks of each of its
                           articles as JSON on stdout; --body prints the bodies' text only.
                           Its kind is told by its content, or is one of
${kindLines}
    read PATH…             files and folders → a JSON line for each document or problem
    analyse                JSON lines {"id", "text", "published"} on stdin → sentences, names and
                           dates as JSON lines on stdout, in the same order

  --json prints JSON (one object a line) for other programs.
  All offsets are UTF-16 code units, end exclusive; in exports Unicode code points.
  The analyst's key and the log lie in $ATTEST_HOME, else in the folder for settings
  ($XDG_CONFIG_HOME/attest).

  Exit codes:
    0    done
    1    failed; stderr says why
    2    the command line was not understood
    3    done, but some inputs were refused
    4    verify found something that does not match
    130  stopped by Ctrl+C; what was stored until then stays
`
