import type { DocumentShownBy, NeededDocument } from '@wanderbuch/core/report/handouts/handout-material'
import type { Finding } from '@wanderbuch/core/vocabulary/finding'
import names from '../../data/document-names.json' with { type: 'json' }

const idByName = new Map(names.map(({ id, name }) => [name.en, id]))

/** What a person may hold already. All others only an authority, or the person's own hand, can make. */
const shownBy: Readonly<Record<string, DocumentShownBy>> = {
  identity: 'identity',
  'training-proof': 'qualification',
  'diploma-certified': 'qualification',
  'qualification-evidence': 'qualification',
  certificates: 'qualification',
  'work-experience': 'experience',
}

/** The documents the findings name, each with what may show it. A document without a name is a bug and throws. */
export function listNeededDocuments(findings: readonly Finding[]): readonly NeededDocument[] {
  return findings.flatMap(({ id: finding, message, parameters }) => {
    const { documents } = parameters
    if (message !== 'route.documents' || typeof documents !== 'object' || documents.kind !== 'list') return []
    return documents.items.map((item): NeededDocument => {
      const name = typeof item === 'object' && item.kind === 'text' ? item.text : {}
      if (!name.en) throw new Error('a document has no name')
      // A document that a pack brings along has no id of the software: its name stands for it.
      const id = idByName.get(name.en) ?? name.en
      return { finding, id, name, shownBy: shownBy[id] ?? 'authority' }
    })
  })
}
