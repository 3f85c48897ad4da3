import { type ConceptEmbeddings, nearestConcepts } from '@wanderbuch/skills/embeddings/concept-embeddings'
import type { EmbeddingModel, SentenceEmbedder } from '@wanderbuch/skills/embeddings/sentence-embedder'
import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { saysAbsent } from '@wanderbuch/skills/match/says-absent'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { FoundInText, FoundSkill, FoundStatement } from '../skills/skill-finder.ts'
import type { EmbeddingsProblem } from './embeddings-problem.ts'
import { batchTexts, type ConceptsToEmbed, loadConceptEmbeddings } from './load-concept-embeddings.ts'
import { type EmbedderPlaces, openEmbedder } from './open-embedder.ts'

/** What a sentence model was asked, beside what it suggested. */
export interface MeaningUse {
  readonly model: EmbeddingModel
  /** Statements it read. */
  readonly read: number
  /** Statements it did not read: another language than the model's, or more than one text may have. */
  readonly notRead: number
}

/** Suggests skills by the meaning of statements, as a model a person installed sees it. */
export interface MeaningSearch {
  readonly model: EmbeddingModel
  /** What was found, and what the model adds: never more than `possible`, never in place of anything. */
  readonly add: (text: string, found: FoundInText) => Promise<{ readonly found: FoundInText; readonly use: MeaningUse }>
}

/** Statements of one text that are read: a bound of time, some seconds with a large model. */
const mostStatements = 300

type Open = Extract<FoundStatement, { readonly outcome: 'matched' | 'no-match' | 'not-determined' }>

/** Left out and negated statements stay as they are; so does a language that is not read at all. */
function isOpen(statement: FoundStatement): statement is Open {
  if (statement.outcome === 'left-out') return false
  return statement.outcome === 'matched' || (statement.reason !== undefined && statement.reason !== 'negated')
}

interface Adding {
  readonly vocabulary: EscoVocabulary
  readonly concepts: ConceptEmbeddings
}

function addTo(statement: Open, vector: Float32Array, { vocabulary, concepts }: Adding): FoundStatement {
  const matches = statement.outcome === 'matched' ? statement.matches : []
  const known = new Set(matches.map(({ skill }) => skill.uri))
  const { start, end } = statement
  const added = nearestConcepts(vector, concepts).flatMap(({ uri, similarity }): readonly FoundSkill[] => {
    const skill = vocabulary.findSkill(uri)
    if (!skill || known.has(uri)) return []
    const label = skill.preferred.en ?? ''
    return [
      {
        skill,
        label,
        labelLanguage: 'en',
        words: [{ start, end }],
        method: 'embedding',
        similarity,
        certainty: 'possible',
      },
    ]
  })
  return added.length === 0 ? statement : { start, end, outcome: 'matched', matches: [...matches, ...added] }
}

async function embedAll(texts: readonly string[], { embed }: SentenceEmbedder): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = []
  for (let from = 0; from < texts.length; from += batchTexts) {
    vectors.push(...(await embed(texts.slice(from, from + batchTexts))))
  }
  return vectors
}

/** Joins a model and the vectors of a vocabulary. */
export function createMeaningSearch(embedder: SentenceEmbedder, adding: Adding): MeaningSearch {
  const { model, languages } = embedder
  const reads = (found: FoundInText) => {
    const [language] = found.languages
    return languages === undefined || (language !== undefined && languages.includes(language))
  }
  return {
    model,
    add: async (text, found) => {
      const [language] = found.languages
      // A model does not see a negation: "no experience with welding" lies near welding.
      const open = found.statements
        .filter(isOpen)
        .filter(({ start, end }) => !saysAbsent(text.slice(start, end), language))
      const chosen = reads(found) ? open.slice(0, mostStatements) : []
      const vectors = await embedAll(
        chosen.map(({ start, end }) => text.slice(start, end)),
        embedder,
      )
      const vectorOf = new Map<FoundStatement, Float32Array | undefined>(chosen.map((one, at) => [one, vectors[at]]))
      const statements = found.statements.map((one) => {
        const vector = vectorOf.get(one)
        return vector && isOpen(one) ? addTo(one, vector, adding) : one
      })
      const use = { model, read: chosen.length, notRead: open.length - chosen.length }
      return { found: { ...found, statements }, use }
    },
  }
}

/** Opens a model and the vectors of the vocabulary, made at the first time. Errors name the place. */
export async function openMeaningSearch(
  named: string,
  places: EmbedderPlaces & ConceptsToEmbed,
): Promise<Result<MeaningSearch, EmbeddingsProblem>> {
  const embedder = await openEmbedder(named, places)
  if (!embedder.ok) return embedder
  const concepts = await loadConceptEmbeddings(embedder.value, places)
  if (!concepts.ok) return concepts
  const { vocabulary } = places.vocabulary
  return succeed(createMeaningSearch(embedder.value, { vocabulary, concepts: concepts.value }))
}
