import { join } from 'node:path'
import { format } from 'prettier'
import { beforeAll, describe, expect, test } from 'vitest'
import { dataFolder, hasFolder } from '../conformance/shared-folder.ts'
import {
  determinedSince,
  type ExpectedVerdict,
  intactOf,
  notesTried,
  readExpectedVerdicts,
} from './expected-verdicts.ts'
import { type JudgedSample, judgeSample } from './judge-sample.ts'
import { listSampleFiles, type SampleFiles } from './sample-files.ts'
import { surprises } from './surprising-verdicts.ts'
import { writeSampleVerdicts } from './write-sample-verdicts.ts'

/*
 * The page of all verdicts. It is written anew by running this test with `-u`; the words in it are held against the rows,
 * so that a verdict that changes asks to be read again.
 */

const here = hasFolder(dataFolder, 'verdicts of all public samples; docs/sample-verdicts.md stays as it is')

/** A file whose name promises that something is wrong with it. */
const promisesTrouble =
  /err|shouldFail|-ko\b|invalid|bad-|expired|revoked|in-future|_false|noproof|NoType|no-public-key/i

const speaksAgainst = ({ records, unreadable }: JudgedSample) =>
  unreadable.length > 0 || records.some(({ answers }) => Object.values(answers).some(({ outcome }) => outcome === 'no'))

describe.skipIf(!here)('every public sample', () => {
  let files: SampleFiles = { documents: [], leftOut: [] }
  const samples: JudgedSample[] = []
  let expected: readonly ExpectedVerdict[] = []
  const sampleOf = (file: string) => samples.find(({ path }) => path === file)
  const surpriseOf = (path: string) => surprises.find(({ files: pattern }) => matchesPattern(path, pattern))

  beforeAll(async () => {
    files = listSampleFiles()
    expected = readExpectedVerdicts()
    for (const path of files.documents) samples.push(await judgeSample(path))
  })

  test('is in docs/sample-verdicts.md', async () => {
    expect(samples.length).toBeGreaterThan(150)
    expect(samples.filter(({ records, unreadable }) => records.length + unreadable.length === 0)).toEqual([])
    const page = await format(writeSampleVerdicts(files, samples, expected), {
      parser: 'markdown',
      printWidth: 120,
      proseWrap: 'preserve',
    })
    await expect(page).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/sample-verdicts.md'))
  })

  test('that is known beforehand has the expected verdict', () => {
    const differing = expected
      .filter(({ bytesIntact }) => bytesIntact !== 'see note')
      .map(({ file, bytesIntact }) => {
        const sample = sampleOf(file)
        return { file, expected: bytesIntact, found: sample && intactOf(sample) }
      })
      .filter(({ found, expected: wanted }) => found !== wanted)
    expect(differing).toEqual(determinedSince.map(({ file, found }) => ({ file, expected: 'not-determined', found })))
    const noted = expected.filter(({ bytesIntact }) => bytesIntact === 'see note').map(({ file }) => file)
    expect(Object.keys(notesTried).toSorted()).toEqual(noted.toSorted())
  })

  test('is not of proven origin without a list, and has a holder nobody has seen', () => {
    const answers = samples.flatMap(({ records }) => records.map((record) => record.answers))
    expect(answers.filter(({ origin, holder }) => origin.outcome === 'yes' || holder.outcome === 'yes')).toEqual([])
  })

  test('that speaks against itself, by verdict or by name, is explained', () => {
    const silent = samples
      .filter((sample) => speaksAgainst(sample) || promisesTrouble.test(sample.path))
      .filter(({ path }) => !surpriseOf(path))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test('explained is there, and says what the words say it does', () => {
    for (const surprise of surprises) {
      const { files: pattern, codes } = surprise
      const meant = samples.filter(({ path }) => surpriseOf(path) === surprise)
      expect([pattern, meant.length > 0]).toEqual([pattern, true])
      for (const sample of meant)
        expect([pattern, sample.path, codesOf(sample)]).toEqual([
          pattern,
          sample.path,
          expect.arrayContaining([...codes]),
        ])
    }
  })
})

/** `*` stands for any part of a name, `,` between several patterns. */
function matchesPattern(path: string, patterns: string): boolean {
  return patterns.split(', ').some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replaceAll(/[.+]/g, String.raw`\$&`))
    return new RegExp(`^${parts.join('[^/]*')}$`).test(path)
  })
}

const codesOf = ({ records, unreadable }: JudgedSample): readonly string[] => [
  ...records.flatMap(({ answers }) => Object.values(answers).map(({ code }) => code)),
  ...unreadable.map(({ code }) => code),
]
