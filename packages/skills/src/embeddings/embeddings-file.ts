import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type IndexProblem, readContainer, writeContainer } from '../index-file/container.ts'
import { decodeText, encodeText } from '../index-file/utf8.ts'
import type { ConceptEmbeddings } from './concept-embeddings.ts'

/*
 * Vectors of concepts as a file of sections: `made-of` (the model and the vocabulary), `shape` (length of a vector, how
 * alike concepts usually are), `uris` and `rows`.
 */

/** What the vectors were made of; others than these do not fit. */
export interface MadeOf {
  /** Digest of the model. */
  readonly model: string
  /** The vocabulary, as a dossier states it. */
  readonly vocabulary: string
}

export type EmbeddingsFileProblem =
  | IndexProblem
  /** Whole, and made by another model or of another vocabulary. */
  | { readonly code: 'embeddings_of_others' }

const inText = (value: unknown) => encodeText(JSON.stringify(value))

export function writeEmbeddings({ uris, size, rows, usual }: ConceptEmbeddings, madeOf: MadeOf): Uint8Array {
  return writeContainer(
    new Map([
      ['made-of', inText([madeOf.model, madeOf.vocabulary])],
      ['shape', inText({ size, usual })],
      ['uris', inText(uris)],
      ['rows', new Uint8Array(rows.buffer, rows.byteOffset, rows.length)],
    ]),
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'

function readShape(value: unknown): Pick<ConceptEmbeddings, 'size' | 'usual'> | undefined {
  if (typeof value !== 'object' || value === null || !('size' in value) || !('usual' in value)) return undefined
  const { size, usual } = value
  if (typeof usual !== 'object' || usual === null || !('mean' in usual) || !('deviation' in usual)) return undefined
  const { mean, deviation } = usual
  const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one)
  if (!Number.isInteger(size) || !isNumber(size) || !isNumber(mean) || !isNumber(deviation)) return undefined
  return { size, usual: { mean, deviation } }
}

function parsePart(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(decodeText(bytes))
  } catch {
    return undefined
  }
}

/** Reads what `writeEmbeddings` wrote, of exactly this model and vocabulary. */
export function readEmbeddings(bytes: Uint8Array, wanted: MadeOf): Result<ConceptEmbeddings, EmbeddingsFileProblem> {
  const sections = readContainer(bytes)
  if (!sections.ok) return sections
  const [madeOf, shape, uris] = ['made-of', 'shape', 'uris'].map((name) => parsePart(sections.value.get(name)))
  const isWanted = JSON.stringify(madeOf) === JSON.stringify([wanted.model, wanted.vocabulary])
  if (!isWanted) return fail({ code: 'embeddings_of_others' })
  const read = readShape(shape)
  const rows = sections.value.get('rows')
  if (!read || !rows || !Array.isArray(uris) || !uris.every(isText) || rows.length !== uris.length * read.size) {
    return fail({ code: 'index_inconsistent', section: 'rows' })
  }
  return succeed({ ...read, uris, rows: new Int8Array(rows.buffer, rows.byteOffset, rows.length) })
}
