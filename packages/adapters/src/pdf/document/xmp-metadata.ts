import type { PdfDescription } from './pdf-description.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters XML 1.0 cannot hold are left out; the rest is escaped. */
function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const allowed = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '')
  return allowed.replace(/[&<>"]/g, (character) => escapes[character] ?? '')
}

/** Metadata in XMP that say the same as the document information dictionary (ISO 16684-1). */
export function xmpDescription({ title, language, day, producer }: Omit<PdfDescription, 'content'>): string {
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Wanderbuch</xmp:CreatorTool>
<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${day}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>${escapeXml(producer)}</pdf:Producer>
</rdf:Description>
`
}
