import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type CutPieces, cutUnigrams, cutWordPieces } from './cut-word-pieces.ts'

/** Numbers of the tokens of a text, with the signs the model wants before and behind. */
export type Tokenize = (text: string) => readonly number[]

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const partOf = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined)

/** Tokens of one text; what is longer is cut. */
const mostTokens = 128

function readWordPieces(model: Json, normalizer: unknown): CutPieces | undefined {
  const vocab = model['vocab']
  if (!isObject(vocab)) return undefined
  const vocabulary = new Map(
    Object.entries(vocab).flatMap(([piece, id]) => (typeof id === 'number' ? [[piece, id] as const] : [])),
  )
  const unknown = vocabulary.get(String(model['unk_token'] ?? '[UNK]'))
  if (unknown === undefined) return undefined
  const inside = String(model['continuing_subword_prefix'] ?? '##')
  return cutWordPieces({ vocabulary, unknown, inside, lowerCase: partOf(normalizer, 'lowercase') !== false })
}

function readUnigrams(model: Json): CutPieces | undefined {
  const { vocab, unk_id: unknown = 0 } = model
  if (!Array.isArray(vocab) || typeof unknown !== 'number') return undefined
  const scores = new Map<string, { id: number; score: number }>()
  vocab.forEach((entry: unknown, id) => {
    if (!Array.isArray(entry)) return
    const [piece, score]: readonly unknown[] = entry
    if (typeof piece === 'string' && typeof score === 'number') scores.set(piece, { id, score })
  })
  return scores.size === 0 ? undefined : cutUnigrams({ scores, unknown })
}

/** Ids of the signs around a single text, as the template of the file says: `[CLS] A [SEP]`, `<s> A </s>`. */
function readFrame(processor: unknown): { readonly before: number[]; readonly behind: number[] } | undefined {
  const pair = (name: string) => {
    const value = partOf(processor, name)
    const id: unknown = Array.isArray(value) ? value[1] : undefined
    return typeof id === 'number' ? [id] : undefined
  }
  const [cls, sep] = [pair('cls'), pair('sep')]
  if (cls && sep) return { before: cls, behind: sep }
  const single = partOf(processor, 'single')
  if (!Array.isArray(single)) return undefined
  const idOf = (part: unknown) => {
    const name = partOf(partOf(part, 'SpecialToken'), 'id')
    const ids = partOf(partOf(partOf(processor, 'special_tokens'), String(name)), 'ids')
    return Array.isArray(ids) ? ids.filter((one) => typeof one === 'number') : []
  }
  const at = single.findIndex((part) => partOf(part, 'Sequence') !== undefined)
  if (at < 0) return undefined
  return { before: single.slice(0, at).flatMap(idOf), behind: single.slice(at + 1).flatMap(idOf) }
}

/** Reads a `tokenizer.json` with word pieces (BERT and its kin) or unigrams (XLM-R and its kin). The problem is the part that does not fit. */
export function readTokenizer(text: string): Result<Tokenize, string> {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return fail('JSON')
  }
  const model = partOf(file, 'model')
  if (!isObject(model)) return fail('model')
  const type = model['type'] ?? (Array.isArray(model['vocab']) ? 'Unigram' : 'WordPiece')
  if (type !== 'WordPiece' && type !== 'Unigram') return fail(`model.type ${String(type)}`)
  const cut = type === 'Unigram' ? readUnigrams(model) : readWordPieces(model, partOf(file, 'normalizer'))
  if (!cut) return fail('model.vocab')
  const frame = readFrame(partOf(file, 'post_processor'))
  if (!frame) return fail('post_processor')
  const most = mostTokens - frame.before.length - frame.behind.length
  return succeed((one) => [...frame.before, ...cut(one).slice(0, most), ...frame.behind])
}
