import type { Finding } from '../../vocabulary/finding.ts'
import type { Language } from '../../vocabulary/request.ts'
import { buildFlags, buildLabels, buildMeta, buildWay } from '../page-frame.ts'
import type { Block, DossierPage, HeadingBlock, Pieces, Sentence } from '../page-model.ts'
import { createPageWriter, type PageWriter, plainParagraph } from '../page-writer.ts'
import { wordStep } from '../route-blocks.ts'
import type { Catalogue } from '../words/catalogue.ts'
import { createWords } from '../words/create-words.ts'
import type { HandoutMaterial, HandoutStep } from './handout-material.ts'

/** What the parts of a handout are written with. */
export interface HandoutWriter extends PageWriter {
  readonly material: HandoutMaterial
}

export function createHandoutWriter(
  material: HandoutMaterial,
  language: Language,
  catalogues: readonly Catalogue[],
): HandoutWriter {
  return { ...createPageWriter(material.dossier, createWords(language, catalogues)), material }
}

export function heading(id: string, level: HeadingBlock['level'], pieces: Pieces): HeadingBlock {
  return { kind: 'heading', id, level, pieces }
}

/** A paragraph of our own words. */
export function say({ words }: PageWriter, id: string, key: string): Block {
  return plainParagraph(id, words.say(key))
}

export const stepsOf = ({ route }: HandoutMaterial, ...kinds: readonly string[]): readonly HandoutStep[] =>
  route.steps.filter(({ kind }) => kinds.includes(kind))

/** For whom a handout is: findings for other readers are left out. */
export type HandoutReader = 'worker' | 'counsellor'

/** The findings of the dossier a step is worded by, as far as they are for this reader. */
export function findingsOf({ dossier }: HandoutMaterial, step: HandoutStep, reader: HandoutReader): readonly Finding[] {
  return step.findings.flatMap((id) => {
    const found = dossier.findings.find((finding) => finding.id === id)
    return found && (found.audience ?? reader) === reader ? [found] : []
  })
}

/** A finding in words; whom it is for is said by the handout as a whole. */
export function wordFor(writer: PageWriter, finding: Finding): Sentence {
  const { audiences: _, ...sentence } = wordStep(writer, finding)
  return sentence
}

/** The page around the blocks of a handout. */
export function frameHandout(writer: HandoutWriter, kind: string, blocks: readonly Block[]): DossierPage {
  const { words, dossier } = writer
  return {
    language: words.language,
    title: words.say(`${kind}.title`, { way: buildWay(writer) }),
    lede: words.say(`${kind}.lede`),
    meta: buildMeta(writer),
    flags: buildFlags(writer).filter(({ code }) => code !== 'test-trust-list'),
    left: blocks,
    right: [],
    next: [],
    notes: writer.notes.list(),
    footer: [words.say('footer.information'), words.say('footer.versions', { ...dossier.versions })],
    labels: buildLabels(writer),
  }
}
