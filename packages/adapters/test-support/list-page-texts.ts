import type { Block, DossierPage, Pieces, Sentence } from '@wanderbuch/core/report/page-model'

/** Words that a form of a page must show: one entry for what stands together. */
export type PageText = Pieces

const plain = (...texts: readonly string[]): readonly PageText[] => texts.map((text) => [{ text }])

function ofSentence({ pieces, whoCanAnswer, audiences = [] }: Sentence): readonly PageText[] {
  return [...plain(...audiences.map(({ label }) => label)), pieces, ...(whoCanAnswer ? [whoCanAnswer.name] : [])]
}

function ofBlock(block: Block): readonly PageText[] {
  switch (block.kind) {
    case 'heading':
      return [block.pieces]
    case 'paragraph':
      return ofSentence(block)
    case 'record':
      return [
        ...ofSentence(block.title),
        ...(block.who ? ofSentence(block.who) : []),
        ...block.details.flatMap(ofSentence),
        ...plain(...(block.standing ? [block.standing.label] : [])),
        ...block.stamps.flatMap(({ label, outcome, question, reason, checks }) => [
          ...plain(label, outcome.label, ...(checks.length > 0 || reason ? [question] : [])),
          ...(reason && (outcome.code !== 'yes' || checks.length === 0) ? ofSentence(reason) : []),
          ...checks.flatMap((check) => [...plain(check.name, check.outcome.label), ...ofSentence(check.sentence)]),
        ]),
      ]
    case 'ladder':
      return block.rungs.flatMap(({ label, entries }) => [...plain(label), ...entries.map(({ pieces }) => pieces)])
    case 'skillTable':
      return [
        ...plain(block.caption, ...Object.values(block.columns), ...block.counts.map(({ label }) => label)),
        ...block.rows.flatMap(({ skill, state, standing, because, quote }) => [
          skill,
          ...plain(state.label, ...(standing ? [standing.label] : [])),
          ...ofSentence(because),
          ...(quote ? [quote] : []),
        ]),
      ]
    case 'tileMap':
      return plain(...block.legend.map(({ label }) => label))
    case 'timeline':
      return block.steps.flatMap((step) => [...ofSentence(step), ...step.items.flatMap(ofSentence)])
    case 'checklist':
      return block.items.flatMap((item) => [
        ...(item.ticked.code === 'at-hand' ? plain(item.ticked.label) : []),
        ...ofSentence(item),
      ])
    case 'clockLine':
      return [
        ...ofSentence(block.name),
        ...block.marks.flatMap(({ label, within, day }) => [label, ...(within ? [within] : []), ...(day ? [day] : [])]),
      ]
    case 'blankLines':
      return plain(...block.lines.map(({ label }) => label))
    case 'lesson':
      // Lessons are not drawn on paper.
      return []
  }
}

/** Every text of a page that is content. */
export function listPageTexts(page: DossierPage): readonly PageText[] {
  const { title, lede, meta, flags, left, right, next, notes, footer, labels } = page
  return [
    title,
    lede,
    ...meta.flatMap(({ label, value }) => [...plain(label), value]),
    ...plain(...flags.map(({ label }) => label), labels.sources, labels.brand),
    ...[...left, ...right].flatMap(ofBlock),
    ...next.flatMap(({ heading, actions }) => [
      heading,
      ...actions.flatMap((one) => ofSentence({ ...one, audiences: [] })),
    ]),
    ...notes.flatMap((note) => [
      note.title,
      ...plain(note.certainty.label, ...(note.version === undefined ? [] : [note.version])),
      ...(note.citation ? [note.citation] : []),
      ...(note.day ? [note.day] : []),
    ]),
    ...footer,
  ]
}
