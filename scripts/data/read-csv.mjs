/** Rows of an RFC 4180 text as objects by the header's names. Quoted fields may hold commas, quotes and line breaks. */
export function readCsv(text) {
  const rows = []
  let row = []
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === ',') {
      row.push(field)
      field = ''
    } else if (sign === '\n') {
      row.push(field.replace(/\r$/, ''))
      rows.push(row)
      row = []
      field = ''
    } else field += sign
  }
  if (quoted) throw new Error('the text ends inside a quoted field')
  if (field !== '' || row.length > 0) rows.push([...row, field])
  const [names, ...records] = rows
  return records.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]])))
}
