import type { Dossier } from '../vocabulary/dossier-file.ts'
import { detailParameters } from '../vocabulary/detail-parameters.ts'
import type { Audience, Finding, Parameter } from '../vocabulary/finding.ts'
import type { Language } from '../vocabulary/request.ts'
import { buildLadderBlock } from './ladder-block.ts'
import { buildFlags, buildFooter, buildLabels, buildMeta, buildTitle, findPersonName } from './page-frame.ts'
import type { Block, Card, DossierPage, HeadingBlock, Pieces } from './page-model.ts'
import { createPageWriter, type PageWriter, plainParagraph, wordFinding, wordParagraph } from './page-writer.ts'
import { buildPlanBlocks } from './plan-blocks.ts'
import { buildRecordBlock } from './record-block.ts'
import { buildRegionBlocks } from './region-blocks.ts'
import { buildRouteBlocks } from './route-blocks.ts'
import { buildSkillBlocks } from './skill-blocks.ts'
import type { Catalogue } from './words/catalogue.ts'
import { createWords } from './words/create-words.ts'
import { sourcePiece } from './words/source-piece.ts'

function heading(id: string, level: HeadingBlock['level'], pieces: Pieces): HeadingBlock {
  return { kind: 'heading', id, level, pieces }
}

function levelBlocks(writer: PageWriter): readonly Block[] {
  const { dossier, words } = writer
  const perRecord = dossier.records
    .map(({ id, title }) => ({
      id,
      title,
      findings: dossier.findings.filter(({ section, about }) => section === 'level' && about === id),
    }))
    .filter(({ findings }) => findings.length > 0)
  if (perRecord.length === 0) return []
  const blocks = perRecord.flatMap(({ id, title, findings }): readonly Block[] => {
    const ladder = buildLadderBlock(writer, id, findings)
    const name = words.put({ kind: 'text', text: title })
    return [
      ...(perRecord.length > 1 ? [heading(`${id}/level`, 4, name)] : []),
      ...(ladder ? [ladder] : []),
      ...findings.map((finding) => wordParagraph(writer, finding)),
    ]
  })
  return [heading('level', 3, words.say('section.level')), ...blocks]
}

const isAboutLevels = ({ about }: Finding) => about === 'eqf'

function cautions(writer: PageWriter, belongs: (finding: Finding) => boolean): readonly Block[] {
  const found = writer.dossier.findings.filter((finding) => finding.section === 'caution' && belongs(finding))
  return found.map((finding) => wordParagraph(writer, finding))
}

function unreadableBlocks({ dossier, words }: PageWriter): readonly Block[] {
  if (dossier.unreadable.length === 0) return []
  const files = dossier.unreadable.map(({ fileName, code, digest, details }, index) => {
    const key = `problem.${code}`
    // A dossier of an earlier version has no details; then the code has to do.
    const why: Parameter =
      details && words.has(key) ? { kind: 'message', key, parameters: detailParameters(details) } : code
    const said = words.say('page.unreadable', { fileName, why })
    return plainParagraph(`unreadable/${index + 1}/${digest}`, said, 'caution')
  })
  return [heading('unreadable', 3, words.say('section.unreadable')), ...files]
}

function buildLeft(writer: PageWriter): readonly Block[] {
  const { dossier, words } = writer
  const records = dossier.records.map((record) => buildRecordBlock(writer, record))
  const lede = words.say(records.length > 0 ? 'section.documents-lede' : 'page.no-records')
  return [
    heading('documents', 2, words.say('section.documents')),
    plainParagraph('documents/lede', lede),
    ...records,
    ...levelBlocks(writer),
    ...cautions(writer, isAboutLevels),
    ...unreadableBlocks(writer),
  ]
}

function buildRight(writer: PageWriter): readonly Block[] {
  const { dossier, words } = writer
  const compared = [buildSkillBlocks, buildRouteBlocks, buildPlanBlocks, buildRegionBlocks].flatMap((build) =>
    build(writer),
  )
  const day = { kind: 'day', day: dossier.request.day } as const
  const lede = compared.length > 0 ? words.say('section.worth-lede', { day }) : words.say('page.no-worth')
  return [
    heading('worth', 2, words.say('section.worth')),
    plainParagraph('worth/lede', lede),
    ...compared,
    ...cautions(writer, (finding) => !isAboutLevels(finding)),
  ]
}

const audiences: readonly Audience[] = ['worker', 'counsellor', 'employer', 'authority']
const actionsPerCard = 3

function buildCards(writer: PageWriter): readonly Card[] {
  const { dossier, words } = writer
  const next = dossier.findings.filter(({ section }) => section === 'next')
  const name = findPersonName(writer)
  return audiences.flatMap((audience) => {
    const own = next.filter((finding) => (finding.audience ?? 'worker') === audience).slice(0, actionsPerCard)
    if (own.length === 0) return []
    const named = audience === 'worker' && name !== undefined
    const cardHeading = named ? [sourcePiece(name)] : words.say(`audience.${audience}`)
    return [{ audience, heading: cardHeading, actions: own.map((finding) => wordFinding(writer, finding)) }]
  })
}

/**
 * The dossier in the words of one language. Pure; the same dossier gives blocks of the same kind, id and order in every
 * language. Throws when a message key has no words: every key a finding may carry must be in the catalogues.
 * Example: `buildPage(dossier, 'de', [...coreWords, rulesWords])`.
 */
export function buildPage(dossier: Dossier, language: Language, catalogues: readonly Catalogue[]): DossierPage {
  const writer = createPageWriter(dossier, createWords(language, catalogues))
  const left = buildLeft(writer)
  const right = buildRight(writer)
  const next = buildCards(writer)
  return {
    language,
    title: buildTitle(writer),
    lede: writer.words.say('page.lede'),
    meta: buildMeta(writer),
    flags: buildFlags(writer),
    left,
    right,
    next,
    notes: writer.notes.list(),
    footer: buildFooter(writer),
    labels: buildLabels(writer),
  }
}
