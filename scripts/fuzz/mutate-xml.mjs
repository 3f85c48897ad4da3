const pieces = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#x1F600;',
  '<![CDATA[x]]>',
  '<!-- c -->',
  '<?pi x?>',
  ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#"',
  ' Id="a" Id="a"',
  '<a>',
  '</a>',
]

/** Changes the tags, attributes or references of a text with angle brackets. */
export function mutateXml(random, text) {
  const parts = text.split(/(<[^>]*>)/)
  const at = random.below(parts.length)
  const kind = random.below(5)
  if (kind === 0) parts.splice(at, 1)
  else if (kind === 1) parts.splice(at, 0, parts[random.below(parts.length)])
  else if (kind === 2) parts.splice(at, 0, random.pick(pieces))
  else if (kind === 3) parts[at] = parts[random.below(parts.length)]
  else
    parts[at] = parts[at].replace(
      /="([^"]*)"/,
      () => `="${random.pick(['', '#x', 'http://127.0.0.1/', 'x'.repeat(500)])}"`,
    )
  return parts.join('')
}
