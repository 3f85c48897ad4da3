/** Rows of an RFC 4180 text as lists of fields; the header is the first. */
export function readRows(text) {
  const rows = []
  let row = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      let from = at + 1
      for (;;) {
        const end = text.indexOf('"', from)
        if (end < 0) throw new Error('the text ends inside a quoted field')
        field += text.slice(from, end)
        at = end + 1
        if (text[at] !== '"') break
        field += '"'
        from = at + 1
      }
    }
    const end = endOfField(text, at)
    field += text.slice(at, end)
    at = end
    row.push(field)
    if (text[at] === ',') at += 1
    else {
      if (text[at] === '\r') at += 1
      at += 1
      rows.push(row)
      row = []
    }
  }
  return row.length > 0 ? [...rows, row] : rows
}

function endOfField(text, from) {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && !(text[at] === '\r' && text[at + 1] === '\n'))
    at += 1
  return at
}

/** The same rows as objects by the names of the header. */
export function readRecords(text) {
  const [names, ...rows] = readRows(text.replace(/^\uFEFF/, ''))
  return rows.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])))
}
