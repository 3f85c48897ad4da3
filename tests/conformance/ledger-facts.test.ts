import type { Certainty } from '@wanderbuch/standards/certainty'
import {
  frameworkRows,
  ledgerSources,
  legacyRows,
  levelRows,
  numberingRows,
  qualificationRows,
} from '@wanderbuch/standards/ledger/ledger-data'
import { describe, expect, test } from 'vitest'
import { factsFolder, hasFolder, readJsonFile } from './shared-folder.ts'

/*
 * Row by row: every fact of the three tables stands in the ledger, as corrected, with source and certainty. What the
 * corrections change is written out here once more by hand, so that the script that builds the ledger is no judge of
 * itself.
 */

/** The framework rows with what the ledger keeps beside its answers: events of the link, levels on certificates. */
const events = readJsonFile<
  readonly {
    readonly id: string
    readonly linkedSince?: string
    readonly linkedUntil?: string
    readonly linkedCertainty?: string
    readonly events: readonly {
      readonly kind: string
      readonly year: number
      readonly month?: number
      readonly certainty: string
    }[]
    readonly levelOnCertificates?: { readonly text: string; readonly certainty: string }
  }[]
>(process.cwd(), 'packages/standards/data/ledger-frameworks.json')

const here = hasFolder(factsFolder, 'the ledger holds every row of the fact tables')

interface LevelFact {
  readonly framework: string
  readonly nqf_level: string
  readonly eqf_level: number | null
  readonly elm_nqf_level_uri: string | null
  readonly source_url: string
  readonly certainty: string
  readonly certainty_note?: string
}

interface NqfTable {
  readonly levels: readonly LevelFact[]
  readonly frameworks: readonly { readonly id: string; readonly country_iso: string }[]
  readonly qualifications: readonly {
    readonly framework: string
    readonly nqf_level: string
    readonly title_en: string
    readonly certainty: string
  }[]
}

interface PeriodTable {
  readonly frameworks: readonly {
    readonly id: string
    readonly status: string
    readonly ledger: {
      readonly validFrom: string | null
      readonly safeFrom?: string
      readonly validTo: string | null
      readonly certainty?: string
    }
    readonly referencing: readonly {
      readonly kind: string
      readonly year: number | null
      readonly month?: number | null
      readonly monthCertainty?: string
      readonly certainty: string
    }[]
    readonly eqfLevelOnCertificatesSince: { readonly value: string; readonly certainty: string }
  }[]
}

interface LegacyTable {
  readonly rows: readonly {
    readonly framework: string
    readonly legacySystem: string
    readonly legacyCode: string
    readonly validUntil: string | null
    readonly eqfLevel: number | null
    readonly certainty: string
    readonly source: string | readonly string[] | null
  }[]
}

const read = <Table>(name: string): Table => readJsonFile<Table>(factsFolder, name)

/** Frameworks whose EQF levels stay hidden. */
const hidden = ['belgium-de', 'bosnia-herzegovina', 'georgia', 'moldova', 'ukraine']

/** Rows raised by a second source, corrections section C. */
const raised: Readonly<Record<string, RegExp>> = {
  slovenia: /^[1-6]$/,
  'uk-eni': /^([1-8]|Entry 3)$/,
  'uk-wls': /^([1-8]|Entry 3)$/,
  'uk-sct': /^(12|11|10|9|8|7|6|4|3)$/,
  estonia: /./,
  switzerland: /./,
  liechtenstein: /./,
  serbia: /./,
  bulgaria: /./,
}

function expectedCertainty({ framework, nqf_level: code, certainty, certainty_note: note }: LevelFact): Certainty {
  if (certainty === 'not-determined') return 'single-source'
  // Read again for 2018 and 2020: no EQF level.
  if (framework === 'belgium-de') return 'confirmed'
  if (raised[framework]?.test(code)) return 'two-sources'
  return /recalled/.test(note ?? '') ? 'recalled' : (certainty as Certainty)
}

describe.skipIf(!here)('nqf-eqf.json as corrected by level-corrections.md', () => {
  const { levels, frameworks, qualifications } = here
    ? read<NqfTable>('nqf-eqf.json')
    : { levels: [], frameworks: [], qualifications: [] }

  test('46 frameworks, 407 levels, 476 qualifications are compared', () => {
    expect([frameworks.length, levels.length, qualifications.length]).toEqual([46, 407, 476])
    expect(frameworkRows.map(({ id, country }) => [id, country])).toEqual(
      frameworks.map(({ id, country_iso: country }) => [id, country]),
    )
  })

  test('every level row: EQF level, URI, certainty, source', () => {
    const wrong = levels.flatMap((fact) => {
      const { framework, nqf_level: written, eqf_level: eqf, elm_nqf_level_uri: uri, source_url: url } = fact
      // Iceland knows one level 7; the sublevel 7.1 is dropped.
      if (framework === 'iceland' && written === '7.1') return []
      const code = framework === 'iceland' && written === '7.2' ? '7' : written
      const row = levelRows.find((one) => one.framework === framework && one.code === code)
      const shown = hidden.includes(framework) ? undefined : (eqf ?? undefined)
      const same =
        row !== undefined &&
        row.eqf === shown &&
        row.uri === (uri ?? undefined) &&
        row.certainty === expectedCertainty(fact) &&
        ledgerSources(row.sources).some((source) => source.url === url)
      return same ? [] : [{ fact, row }]
    })
    expect(wrong).toEqual([])
    expect(levelRows.some(({ framework, code }) => framework === 'iceland' && code === '7.1')).toBe(false)
  })

  test('a level without an EQF level is either none or not stated, never empty', () => {
    const silent = levelRows.filter(
      ({ framework, eqf, noEqf, notStated }) => !hidden.includes(framework) && !eqf && !noEqf && !notStated,
    )
    expect(silent).toEqual([])
    const notStated = levelRows.filter((row) => row.notStated).map(({ framework, code }) => `${framework} ${code}`)
    expect(notStated).toEqual(['denmark 1', 'north-macedonia 1'])
  })

  test('every qualification title with its national level', () => {
    const missing = qualifications.filter(({ framework, title_en: title, nqf_level: level, certainty }) => {
      const code = framework === 'iceland' ? level.replace(/^7\.\d$/, '7') : level
      return !qualificationRows.some(
        (row) =>
          row.framework === framework && row.titleEn === title && row.code === code && row.certainty === certainty,
      )
    })
    expect(missing).toEqual([])
  })
})

describe.skipIf(!here)('referencing.json', () => {
  const table = here ? read<PeriodTable>('referencing.json').frameworks : []
  const rowOf = (id: string) => events.find((row) => row.id === id)

  test('every period: first safe date, end, certainty', () => {
    const found = table.map(({ id }) => {
      const row = rowOf(id)
      return [id, row?.linkedSince ?? null, row?.linkedUntil?.slice(0, 7) ?? null, row?.linkedCertainty ?? null]
    })
    const stated = table.map(({ id, ledger: { safeFrom, validFrom, validTo, certainty } }) => {
      const since = safeFrom ?? validFrom
      return [id, since ?? null, validTo, since ? (certainty ?? null) : null]
    })
    expect(found).toEqual(stated)
  })

  test('every event that was read: kind, year, month, certainty; no event from memory', () => {
    for (const { id, referencing } of table) {
      const stated = referencing
        .filter(({ certainty, year }) => certainty !== 'recalled' && year)
        .map(({ kind, year, month, monthCertainty, certainty }) => ({
          kind,
          year,
          month: monthCertainty === 'recalled' ? undefined : (month ?? undefined),
          certainty,
        }))
      const found = rowOf(id)?.events.map(({ kind, year, month, certainty }) => ({ kind, year, month, certainty }))
      expect([id, found]).toEqual([id, stated])
    }
  })

  test('what is known of levels on certificates', () => {
    const stated = table.flatMap(({ id, eqfLevelOnCertificatesSince: { value, certainty } }) =>
      certainty === 'recalled' ? [] : [[id, value, certainty]],
    )
    const found = events.flatMap(({ id, levelOnCertificates: known }) =>
      known ? [[id, known.text, known.certainty]] : [],
    )
    expect(found.toSorted()).toEqual(stated.toSorted())
  })

  test('an address is an address', () => {
    for (const { url } of frameworkRows.map(({ authority }) => authority)) {
      if (url !== undefined) expect([url, URL.canParse(url) && !/[\s;()]/.test(url)]).toEqual([url, true])
    }
  })
})

describe.skipIf(!here)('legacy-levels.json', () => {
  const rows = here ? read<LegacyTable>('legacy-levels.json').rows : []
  const byFramework = (framework: string) => {
    const ids = numberingRows.filter((row) => row.framework === framework).map(({ id }) => id)
    return legacyRows.filter(({ numbering }) => ids.includes(numbering))
  }

  test('126 rows of 22 countries are compared', () => {
    expect([rows.length, new Set(rows.map(({ framework }) => framework)).size]).toEqual([126, 22])
  })

  /** Ways one code of the table is written in the ledger. */
  const writings = (code: string) => [
    code,
    ...code.split(/ \/ |, /),
    code.replace(/ \(.*/, ''),
    code.replace(/^(MECES|CNCP nivel|mbo|NVQ|SVQ|KKOV|NCVA Level|NCVA|OKJ,) /, ''),
    code.replace(/ (степен|stepen|livello europeo)$/, ''),
    code.replace('. PKL', ''),
  ]

  /** Written in the ledger in words of its own. */
  const renamed: Readonly<Record<string, string>> = {
    '3 avansat / 3+': '3 avansat',
    'OKJ, secondary level': 'secondary',
    'OKJ, after the matura (54/55 codes)': 'after matura',
    'EPAS (OAED/DYPA) certificate': 'EPAS',
    '1-5': '3',
    'EBA / EFZ / eidg. Fachausweis / eidg. Diplom / Diplom HF': 'EFZ',
    'KKOV E (2-3 years without výuční list), J': 'E',
    'KKOV K, L, M': 'K',
    'II NSS/NKV': 'II',
    'III SSS (KV), 3 years': 'III',
    'IV SSS, 4 years / gymnasium': 'IV',
    'V VKV': 'V',
    'VI VŠS': 'VI',
    'VII/1 VSS': 'VII/1',
    'VII/2 mr. sc.': 'VII/2',
    'VIII dr. sc.': 'VIII',
  }

  test('every code stands in the ledger with its certainty, and with a number only where the table has one that was read', () => {
    const wrong = rows.flatMap((fact) => {
      const { framework, legacyCode, certainty, eqfLevel } = fact
      const wanted = renamed[legacyCode] ? [renamed[legacyCode]] : writings(legacyCode)
      const found = byFramework(framework).filter(({ code }) => wanted.includes(code))
      // EPAS is written as two rows by date; kutse levels are set per occupation, so no code gives a number.
      if (framework === 'greece') return found.map(({ eqf }) => eqf).toString() === '4,3' ? [] : [{ fact, found }]
      const number = certainty === 'recalled' || framework === 'estonia' ? undefined : (eqfLevel ?? undefined)
      const fits = found.some((row) => row.certainty === certainty && row.eqf === number)
      return fits ? [] : [{ fact, found }]
    })
    expect(wrong).toEqual([])
  })

  test('nothing from memory carries a number, and nothing that was read lacks a source', () => {
    expect(legacyRows.filter(({ certainty, eqf, nqf }) => certainty === 'recalled' && (eqf || nqf))).toEqual([])
    expect(legacyRows.filter(({ certainty, sources }) => certainty !== 'recalled' && sources.length === 0)).toEqual([])
  })

  test('an end that the table states to the day is the end in the ledger', () => {
    const days = rows.filter(({ validUntil }) => /^\d{4}-\d{2}-\d{2}$/.test(validUntil ?? ''))
    expect(days.length).toBeGreaterThan(20)
    // Lithuania's decree is of 3 May 2010, certificates of that year are left open; Ukraine shows no level at all.
    const open = ['lithuania', 'ukraine', 'greece', 'hungary']
    for (const { framework, legacyCode, validUntil } of days.filter((row) => !open.includes(row.framework))) {
      const found = byFramework(framework).filter(({ code }) => writings(legacyCode).includes(code))
      expect([framework, legacyCode, found.map(({ until }) => until)]).toEqual([framework, legacyCode, [validUntil]])
    }
  })
})
