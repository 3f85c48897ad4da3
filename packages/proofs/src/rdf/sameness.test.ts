import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTestContext, makeDocument, pickFrom } from '../../test-support/generate-documents.ts'
import { libraryAnswer, tooCostly, type Answer } from '../../test-support/library-canonical-form.ts'
import type { DigestAlgorithm } from '../crypto-port.ts'
import type { JsonObject } from '../json/json-object.ts'
import { canonicalQuads } from './canonical-quads.ts'
import { expandDocument } from './expand-document.ts'

const crypto = {
  digest: (algorithm: DigestAlgorithm, bytes: Uint8Array) =>
    new Uint8Array(createHash(algorithm.replace('-', '')).update(bytes).digest()),
  verify: () => false,
}
const sources = { findContext: findTestContext, crypto }

async function ourAnswer(document: JsonObject): Promise<Answer> {
  const quads = await canonicalQuads(document, sources)
  if (quads.ok) return { ok: true, text: quads.value.lines.join('') }
  const { code, details } = quads.problem
  return { ok: false, text: [code, details.reason, details.found].filter((part) => part !== undefined).join(' ') }
}

/** Ours may go on where the library gives up: its limit is one try a blank node. A higher one shows whether both agree. */
async function expectSame(document: JsonObject): Promise<void> {
  const ours = await ourAnswer(document)
  const first = await libraryAnswer(document, findTestContext)
  const mayGoOn = first.text === tooCostly && ours.text !== tooCostly
  const theirs = mayGoOn ? await libraryAnswer(document, findTestContext, 1.5) : first
  if (mayGoOn && theirs.text === tooCostly) expect(ours.ok).toBe(true)
  else expect(ours).toEqual(theirs)
}

const runs = Number(process.env.WANDERBUCH_SAMENESS_RUNS ?? 2_000)

describe('sameness with jsonld and rdf-canonize', () => {
  test(`${runs} generated documents`, async () => {
    const kinds = { dataset: 0, problem: 0, library: 0 }
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const document = makeDocument(pickFrom(seed))
        kinds[expandDocument(document, findTestContext).kind] += 1
        await expectSame(document)
      }),
      { numRuns: runs, endOnFailure: true },
    )
    console.info(`generated documents: ${JSON.stringify(kinds)}`)
    // Were they mostly left to the library, sameness would say little.
    expect(kinds.dataset).toBeGreaterThan(runs / 2)
  }, 7_200_000)
})
