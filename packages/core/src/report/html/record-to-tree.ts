import type { PageStamp, RecordBlock, StampCheck } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { sentenceToTree } from './pieces-to-tree.ts'
import { stampSymbol } from './stamp-symbol.ts'

function checkToTree(drawing: Drawing, { outcome, name, sentence }: StampCheck): HtmlNode {
  return h('li', { class: `is-${outcome.code}` }, [
    stampSymbol(outcome.code),
    h('div', {}, [
      h('p', { class: 'check-name' }, [h('b', {}, [name]), ' · ', h('span', { class: 'outcome' }, [outcome.label])]),
      h('p', {}, sentenceToTree(drawing, sentence)),
    ]),
  ])
}

/** Where no check stands behind a stamp, or it is `yes` without more to say, its own reason is the detail. */
function stampDetail(drawing: Drawing, { checks, reason, question }: PageStamp): HtmlNode {
  const list = checks.map((check) => checkToTree(drawing, check))
  return h('div', { class: 'stamp-checks' }, [
    h('p', { class: 'question' }, [question]),
    list.length > 0 && h('ul', {}, list),
    list.length === 0 && reason && h('p', {}, sentenceToTree(drawing, reason)),
  ])
}

function stampToTree(drawing: Drawing, recordId: string, stamp: PageStamp): HtmlNode {
  const id = htmlId(drawing, `${recordId}/stamp/${stamp.stamp}`)
  const name = htmlId(drawing, `${recordId}/stamps`)
  return h('details', { class: `stamp is-${stamp.outcome.code}`, id, name }, [
    h('summary', {}, [
      stampSymbol(stamp.outcome.code),
      h('span', { class: 'stamp-name' }, [stamp.label]),
      ' ',
      h('span', { class: 'outcome' }, [stamp.outcome.label]),
    ]),
    stampDetail(drawing, stamp),
  ])
}

function reasonToTree(drawing: Drawing, { label, outcome, reason }: PageStamp): readonly HtmlNode[] {
  if (outcome.code === 'yes' || !reason) return []
  return [
    h('p', { class: `why is-${outcome.code}` }, [
      h('span', {}, [h('b', {}, [`${label} · ${outcome.label}.`]), ' ', ...sentenceToTree(drawing, reason)]),
    ]),
  ]
}

/** A document with its five stamps. What is not yes is explained at once; each stamp opens its checks. */
export function recordToTree(drawing: Drawing, record: RecordBlock): HtmlNode {
  const { id, title, who, standing, details, stamps } = record
  const titleId = htmlId(drawing, `${id}/title`)
  const tag = standing && h('span', { class: `tag standing-${standing.code}` }, [standing.label])
  return h('article', { class: 'record', id: htmlId(drawing, id), 'aria-labelledby': titleId }, [
    h('h3', { class: 'record-title', id: titleId }, sentenceToTree(drawing, title)),
    (who || tag) && h('p', { class: 'who' }, [...(who ? sentenceToTree(drawing, who) : []), tag && [' ', tag]]),
    details.map((detail) => h('p', { class: 'detail' }, sentenceToTree(drawing, detail))),
    h(
      'div',
      { class: 'stamps' },
      stamps.map((stamp) => stampToTree(drawing, record.recordId, stamp)),
    ),
    stamps.flatMap((stamp) => reasonToTree(drawing, stamp)),
  ])
}
