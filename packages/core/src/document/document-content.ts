import type { SignedXml } from '@wanderbuch/proofs/xml-signature/open-signed-xml'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'

/** What a document holds, parsed; for XML the content its signatures cover. */
export type DocumentContent =
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'xml'; readonly xml: SignedXml }
