import { generateKeyPairSync } from 'node:crypto'
import { makeDossier } from '@wanderbuch/core/dossier'
import { createSkillSource } from '@wanderbuch/core/map/map-skills'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import { signDossier } from '@wanderbuch/proofs/dossier-signature/dossier-signature'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { decidedAs, type TextDecision } from '@wanderbuch/skills/decisions/text-decision'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import type { SkillRelations } from '@wanderbuch/skills/esco-vocabulary'
import { expect, test } from 'vitest'
import { createEd25519Signer, nodeCrypto } from '../crypto/node-crypto.ts'
import { builtInVocabularies, type Vocabularies } from '../esco/vocabularies.ts'
import { builtInShelf } from '../packs/pack-shelf.ts'
import { builtInPorts } from './built-in-ports.ts'
import { dossierText } from './create-workbench.ts'
import { findDossier } from './find-dossier.ts'
import { recheckDossier } from './recheck-dossier.ts'
import { sampleBook } from './sample-book.ts'

/** The starter with one made-up relation between two skills of the sample book's target. */
const starter = loadEscoStarter()
const electrician = starter.findOccupation('7411.1')
const none: SkillRelations = {
  broader: [],
  narrower: [],
  essential: [],
  optional: [],
  essentialFor: [],
  optionalFor: [],
}
const allEssential = electrician?.essential.map(({ uri }) => uri) ?? []
const knowledge = {
  relationsOf: (uri: string) => ({ ...none, narrower: allEssential.filter((one) => one !== uri) }),
  collectionsOf: () => [],
  occupationsWith: () => ({ essential: [], optional: [] }),
  findGroup: () => undefined,
}
const plain = builtInPorts()
const madeUp = { vocabulary: { ...starter, version: 'made up', knowledge }, stated: 'made up' }
const related = {
  ...plain,
  skills: createSkillSource(madeUp.vocabulary),
  versions: { ...plain.versions, esco: madeUp.stated },
}
const withMadeUp: Vocabularies = {
  current: madeUp,
  find: (stated) => (stated === madeUp.stated ? madeUp : builtInVocabularies.find(stated)),
}
const earlier = (text: string): TextDecision => ({
  ...decidedAs('confirmed'),
  text,
  language: 'ro',
  skillUri: allEssential[0] ?? '',
  on: '2026-05-03' as TextDecision['on'],
  vocabularyVersion: '1.1.1',
})

async function make() {
  const signer = createEd25519Signer(generateKeyPairSync('ed25519').privateKey)
  const request: DossierRequest = {
    ...sampleBook.request,
    day: '2026-11-22' as DossierRequest['day'],
    languages: ['en'],
    earlierDecisions: [earlier('words of nobody here')],
  }
  const { files, trustLists } = sampleBook
  const first = await makeDossier({ files, request, trustLists, sample: true }, related)
  const outcome = first.records.flatMap(({ learningOutcomes }) => learningOutcomes).find(({ text }) => text.ro)
  const again = { ...request, earlierDecisions: [earlier('words of nobody here'), earlier(outcome?.text.ro ?? '')] }
  const dossier = await makeDossier({ files, request: again, trustLists, sample: true }, related)
  const content = JSON.parse(JSON.stringify(dossier)) as JsonObject
  return {
    dossier,
    bytes: new TextEncoder().encode(dossierText((await signDossier(content, signer, nodeCrypto)) as never)),
  }
}

test('a dossier keeps the relations and earlier decisions it rests on, and the check finds the same', async () => {
  const { dossier, bytes } = await make()
  const relations = dossier.facts.filter(({ kind }) => kind === 'esco-skill-relation')
  expect(relations.length).toBeGreaterThan(0)
  expect(new Set(relations.map(({ version }) => version))).toEqual(new Set(['made up']))
  expect(dossier.findings.some(({ message }) => message.startsWith('skill.partly-near'))).toBe(true)
  expect(dossier.request.earlierDecisions).toHaveLength(1)
  expect(findDossier(bytes).ok).toBe(true)
  const report = await recheckDossier({ bytes, trustedSigners: [], vocabularies: withMadeUp, packs: builtInShelf })
  const codes = report.ok ? report.value.answers.map(({ code }) => code) : [report.problem.code]
  expect(codes).toEqual(expect.arrayContaining(['findings_same', 'facts_same']))
})

test('checked without the vocabulary it states, what follows from words is an open question', async () => {
  const { bytes } = await make()
  const report = await recheckDossier({
    bytes,
    trustedSigners: [],
    vocabularies: builtInVocabularies,
    packs: builtInShelf,
  })
  const codes = report.ok ? report.value.answers.map(({ code }) => code) : [report.problem.code]
  expect(codes).toEqual(expect.arrayContaining(['originals_hold', 'findings_without_vocabulary']))
})

test.each([
  ['no list', 'x'],
  ['an entry that is none', [{ text: 1 }]],
])('earlier decisions that are %s: no dossier of this form', async (_, earlierDecisions) => {
  const { dossier } = await make()
  const changed = { ...dossier, request: { ...dossier.request, earlierDecisions } }
  expect(findDossier(new TextEncoder().encode(JSON.stringify(changed)))).toMatchObject({
    problem: { code: 'dossier_ill_formed', details: { reason: 'request' } },
  })
})
