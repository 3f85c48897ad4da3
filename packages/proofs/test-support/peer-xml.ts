import { DOMParser } from '@xmldom/xmldom'
import {
  C14nCanonicalization,
  C14nCanonicalizationWithComments,
  ExclusiveCanonicalization,
  ExclusiveCanonicalizationWithComments,
} from 'xml-crypto'

export interface PeerForm {
  readonly method: 'inclusive-1.0' | 'exclusive'
  readonly withComments: boolean
}

const classes = {
  'inclusive-1.0': [C14nCanonicalization, C14nCanonicalizationWithComments],
  exclusive: [ExclusiveCanonicalization, ExclusiveCanonicalizationWithComments],
} as const

/** Canonical text of the root element by xml-crypto over the xmldom parser. */
export function canonicalizeByPeer(text: string, { method, withComments }: PeerForm): string {
  const document = new DOMParser().parseFromString(text, 'text/xml')
  const Canonicalization = classes[method][withComments ? 1 : 0]
  return new Canonicalization().process(document.documentElement, {})
}
