import { lineAt } from './syntax.mjs'

/** What no file of the project may say: it speaks of itself, not of a machine or of how the work was organised. */
const banned = [
  {
    pattern: /(?<![\w.])\/(work|tmp|home\/\w+|root)\//g,
    message: 'path of a machine; use a path relative to the root or os.tmpdir()',
  },
  { pattern: /\bissues?\s+#?\d+\b/gi, message: 'number of a piece of work; say what the code does' },
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/g, message: 'open work in a comment; do it, or describe the limit' },
  {
    pattern: /\b(sub-?agents?|teammates?|preamble\.md|check-?point \d\w?|this session|the brief says)\b/gi,
    message: 'words about how the work was organised',
  },
]
const selfExempt = /^scripts\/check\/(wording|checks\.test)\.mjs$/

export function checkWording(files) {
  return files.filter((file) => !selfExempt.test(file.path)).flatMap(checkFile)
}

/** Data may quote titles with any word in them; a path of a machine has no place there either. */
function checkFile(file) {
  const patterns = file.path.endsWith('.json') ? banned.slice(0, 1) : banned
  return patterns.flatMap(({ pattern, message }) =>
    [...file.text.matchAll(pattern)].map((found) => ({
      path: file.path,
      line: lineAt(file.text, found.index + 1),
      message: `'${found[0]}': ${message}`,
    })),
  )
}
