import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SentenceEmbedder } from '@wanderbuch/skills/embeddings/sentence-embedder'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { builtInVocabularies } from '../esco/vocabularies.ts'
import { searchText, searchTextByMeaning } from '../skills/answer-skills.ts'
import { loadSkillFinder } from '../skills/create-skill-finder.ts'
import { loadConceptEmbeddings } from './load-concept-embeddings.ts'
import { createMeaningSearch } from './meaning-search.ts'
import { openEmbedder } from './open-embedder.ts'

let dataFolder: string
beforeEach(() => void (dataFolder = mkdtempSync(join(tmpdir(), 'wanderbuch-embeddings-'))))
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

const size = 64

/** Counts runs of three letters: no model, and like one in that the same text gives the same vector. */
function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(size)
  const folded = ` ${text.toLowerCase()} `
  for (let at = 0; at + 3 <= folded.length; at += 1) {
    const run = Array.from(folded.slice(at, at + 3)).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7)
    vector[run % size] = (vector[run % size] ?? 0) + 1
  }
  return vector
}

const asked: string[][] = []
const embedder = (changes: Partial<SentenceEmbedder> = {}): SentenceEmbedder => ({
  model: { name: 'letters.onnx', digest: 'ab'.repeat(32) },
  languages: ['en'],
  embed: async (texts) => {
    asked.push([...texts])
    return texts.map(vectorOf)
  },
  ...changes,
})
beforeEach(() => void asked.splice(0))

const vocabulary = builtInVocabularies.current
const load = (changes?: Partial<SentenceEmbedder>) =>
  loadConceptEmbeddings(embedder(changes), { dataFolder, vocabulary, onProgress: () => {} })

async function open(changes?: Partial<SentenceEmbedder>) {
  const concepts = await load(changes)
  if (!concepts.ok) throw new Error(concepts.problem.code)
  return createMeaningSearch(embedder(changes), { vocabulary: vocabulary.vocabulary, concepts: concepts.value })
}

const english = 'testing of electrical equipments. Philately. We are a leading company with headquarters in Dublin.'
const order = (text: string, language?: string) => ({ text, language, answerLanguage: 'en' })

describe('what a model adds', () => {
  test('suggestions that are possible at most, with similarity, method and the model; nothing found is taken away', async () => {
    const meaning = await open()
    const plain = searchText(order(english), loadSkillFinder())
    const found = await searchTextByMeaning(order(english), loadSkillFinder(), meaning)
    const added = found.statements.flatMap(({ matches }) => matches.filter(({ method }) => method === 'embedding'))
    expect(added.length).toBeGreaterThan(0)
    for (const { certainty, similarity, matchedLabel } of added) {
      expect([certainty, matchedLabel.language]).toEqual(['possible', 'en'])
      expect(similarity).toBeGreaterThan(0.3)
      expect(similarity).toBeLessThanOrEqual(1)
    }
    const others = found.statements.map(({ matches }) => matches.filter(({ method }) => method !== 'embedding'))
    expect(others).toEqual(plain.statements.map(({ matches }) => matches))
    expect(found.statements.at(-1)?.outcome).toBe('left-out')
    expect(found.embeddings).toEqual({ model: embedder().model, read: 2, notRead: 0 })
  })

  test('one skill stands once in a statement, and the same text gives the same answer', async () => {
    const meaning = await open()
    const ask = () => searchTextByMeaning(order('Test electrical equipment.'), loadSkillFinder(), meaning)
    const [first, second] = [await ask(), await ask()]
    expect(first).toEqual(second)
    const uris = first.statements[0]?.matches.map(({ uri }) => uri) ?? []
    expect(new Set(uris).size).toBe(uris.length)
    expect(first.statements[0]?.matches[0]).toMatchObject({ certainty: 'certain', method: 'same-words' })
  })

  test('a language the model does not read, and statements beyond the most, are told and not read', async () => {
    const meaning = await open()
    asked.splice(0)
    const german = await searchTextByMeaning(order('Ich kann Steckdosen einbauen.', 'de'), loadSkillFinder(), meaning)
    expect([asked, german.embeddings]).toEqual([[], { model: embedder().model, read: 0, notRead: 1 }])
    const long = await searchTextByMeaning(order('Installs sockets. '.repeat(320)), loadSkillFinder(), meaning)
    expect(long.embeddings).toMatchObject({ read: 300, notRead: 20 })
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(16)
  })

  test.each(['No experience with test electrical equipment.', 'I have no experience with hamsters at all.'])(
    'what is negated is never asked about: %s',
    async (text) => {
      const meaning = await open()
      asked.splice(0)
      const found = await searchTextByMeaning(order(text, 'en'), loadSkillFinder(), meaning)
      expect([asked, found.statements.flatMap(({ matches }) => matches)]).toEqual([[], []])
    },
  )
})

describe('vectors of the vocabulary', () => {
  const file = () => join(dataFolder, 'esco', readdirSync(join(dataFolder, 'esco'))[0] ?? '')

  test('are made once for a model, made again where the file is damaged, and kept apart for another model', async () => {
    await load()
    const whole = readFileSync(file())
    asked.splice(0)
    await load()
    expect(asked).toEqual([])
    truncateSync(file(), 1000)
    await load()
    expect(asked.length).toBeGreaterThan(10)
    expect(readFileSync(file()).equals(whole)).toBe(true)
    await load({ model: { name: 'other.onnx', digest: 'cd'.repeat(32) } })
    expect(readdirSync(join(dataFolder, 'esco'))).toEqual([
      '1.1.1.abababababababab.vectors',
      '1.1.1.cdcdcdcdcdcdcdcd.vectors',
    ])
  })

  test.each<[string, SentenceEmbedder['embed']]>([
    ['throws', () => Promise.reject(new Error('out of memory\nat x'))],
    ['gives fewer vectors than texts', async () => []],
    [
      'gives vectors of different lengths',
      async (texts) => texts.map(({ length }) => new Float32Array(length).fill(1)),
    ],
    ['gives no numbers', async (texts) => texts.map(() => new Float32Array(4).fill(Number.NaN))],
  ])('a model that %s is broken, and nothing is kept', async (_, embed) => {
    expect(await load({ embed })).toMatchObject({
      ok: false,
      problem: { code: 'embeddings_model_broken', path: 'letters.onnx' },
    })
    expect(readdirSync(dataFolder)).toEqual([])
  })

  test('a folder that cannot be written is named', async () => {
    writeFileSync(join(dataFolder, 'esco'), 'a file')
    expect(await load()).toMatchObject({ problem: { code: 'embeddings_not_kept' } })
  })
})

describe('a model that cannot be opened', () => {
  const places = () => ({ dataFolder, cwd: dataFolder })
  const write = (name: string, content: string) => writeFileSync(join(dataFolder, name), content)

  /** A package as a person would have installed it. */
  function install(name: string, code: string) {
    const folder = join(dataFolder, 'embeddings/node_modules', name)
    mkdirSync(join(folder, 'dist'), { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '9.9.9', main: 'dist/index.js' }))
    writeFileSync(join(folder, 'dist/index.js'), code)
  }

  test.each([
    ['npm:no-such-model-en', 'embeddings_package_absent', 'no-such-model-en'],
    ['nowhere.onnx', 'embeddings_file_absent', 'nowhere.onnx'],
    ['alone.onnx', 'embeddings_file_absent', 'tokenizer.json'],
  ])('%s: %s, naming %s', async (named, code, place) => {
    write('alone.onnx', '')
    const opened = await openEmbedder(named, places())
    expect(opened).toMatchObject({ ok: false, problem: { code, path: expect.stringContaining(place) } })
  })

  test.each([
    ['{', 'JSON'],
    ['{}', 'model'],
    ['{"model":{"type":"BPE"}}', 'model.type BPE'],
    ['{"model":{"type":"WordPiece","vocab":{"a":1}}}', 'model.vocab'],
    ['{"model":{"type":"WordPiece","vocab":{"[UNK]":1}}}', 'post_processor'],
  ])('tokenizer %s: the part %s is named', async (content, reason) => {
    write('model.onnx', '')
    write('tokenizer.json', content)
    expect(await openEmbedder('model.onnx', places())).toMatchObject({
      problem: { code: 'embeddings_tokenizer_broken', reason },
    })
  })

  test('SECURITY: a package in the folder somebody stands in is not looked for, so none of its code runs', async () => {
    const cwd = join(dataFolder, 'stands-here')
    const folder = join(cwd, 'node_modules/planted-en')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted-en', version: '9.9.9', main: 'i.js' }))
    writeFileSync(join(folder, 'i.js'), 'throw new Error("it ran")')
    expect(await openEmbedder('npm:planted-en', { dataFolder, cwd })).toMatchObject({
      problem: { code: 'embeddings_package_absent', path: 'planted-en' },
    })
  })

  test('the reader of the weights is named where it is missing', async () => {
    install('odd-en', 'exports.x = 1')
    expect(await openEmbedder('npm:odd-en', places())).toMatchObject({
      problem: { code: 'embeddings_package_absent', path: '@energetic-ai/embeddings' },
    })
  })

  test.each([
    ['exports.x = 1', 'modelSource'],
    ['exports.modelSource = async () => { throw new Error("weights cut") }', 'weights cut'],
    ['exports.modelSource = async () => ({})', 'embed'],
    ['throw new Error("not for this machine")', 'not for this machine'],
  ])('a package with %s is broken: %s', async (code, reason) => {
    install('@energetic-ai/embeddings', 'exports.initModel = async (source) => source()')
    install('odd-en', code)
    expect(await openEmbedder('npm:odd-en', places())).toMatchObject({
      problem: { code: 'embeddings_model_broken', reason },
    })
  })

  test('a package that is one: its name, version, digest and language', async () => {
    install('@energetic-ai/embeddings', 'exports.initModel = async (source) => source()')
    install(
      'tiny-en',
      'exports.modelSource = async () => ({ embed: async (texts) => texts.map((t) => [t.length, 1]) })',
    )
    const opened = await openEmbedder('npm:tiny-en', places())
    if (!opened.ok) throw new Error(opened.problem.code)
    const { model, languages, embed } = opened.value
    expect([model.name, model.digest.length, languages]).toEqual(['npm:tiny-en@9.9.9', 64, ['en']])
    expect(await embed(['ab'])).toEqual([Float32Array.from([2, 1])])
  })
})
