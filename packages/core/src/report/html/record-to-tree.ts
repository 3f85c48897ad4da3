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

function pictureToTree(picture: RecordBlock['picture']): readonly HtmlNode[] {
  if (!picture) return []
  const { label, mediaType, base64 } = picture
  return [
    h('details', { class: 'picture' }, [
      h('summary', {}, [label]),
      h('img', { src: `data:${mediaType};base64,${base64}`, alt: label }),
    ]),
  ]
}

function headToTree(drawing: Drawing, record: RecordBlock): readonly HtmlNode[] {
  const { id, name, title, who, standing, details } = record
  const tag = standing && h('span', { class: `tag standing-${standing.code}` }, [standing.label])
  return [
    h('p', { class: 'record-name' }, [name, tag && [' ', tag]]),
    h('h3', { class: 'record-title', id: htmlId(drawing, `${id}/title`) }, sentenceToTree(drawing, title)),
    ...(who ? [h('p', { class: 'who' }, sentenceToTree(drawing, who))] : []),
    ...details.map((detail) => h('p', { class: 'detail' }, sentenceToTree(drawing, detail))),
  ]
}

/** A document with its five stamps. What is not yes is explained at once; each stamp opens its checks. */
export function recordToTree(drawing: Drawing, record: RecordBlock): HtmlNode {
  const { id, recordId, stamps, picture } = record
  const labelledBy = htmlId(drawing, `${id}/title`)
  return h('article', { class: 'record', id: htmlId(drawing, id), 'aria-labelledby': labelledBy }, [
    headToTree(drawing, record),
    pictureToTree(picture),
    h(
      'div',
      { class: 'stamps' },
      stamps.map((stamp) => stampToTree(drawing, recordId, stamp)),
    ),
    stamps.flatMap((stamp) => reasonToTree(drawing, stamp)),
  ])
}
