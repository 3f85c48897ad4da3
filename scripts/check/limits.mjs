import { isCode, isTest } from './source-files.mjs'
import { lineAt, problemAt, syntaxOf, walk } from './syntax.mjs'

export const limits = { functionLines: 40, fileLines: 300, functionP90: 25 }

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** Length of functions and files. Table-like callbacks of describe/test are measured by their file only. */
export function checkLimits(files) {
  const code = files.filter((file) => isCode(file.path))
  const functions = code.filter((file) => !isTest(file.path)).flatMap(measureFunctions)
  const p90 = percentile90(functions.map((one) => one.lines))
  return {
    problems: [...code.flatMap(checkFileLength), ...functions.flatMap(checkFunctionLength), ...checkP90(p90)],
    note: `${functions.length} functions, p90 ${p90} lines`,
  }
}

function checkFileLength(file) {
  const lines = file.text.trimEnd().split('\n').length
  if (lines <= limits.fileLines) return []
  const message = `file of ${lines} lines (limit ${limits.fileLines}); split it by what it is about`
  return [{ path: file.path, line: limits.fileLines + 1, message }]
}

function checkFunctionLength({ file, start, lines }) {
  if (lines <= limits.functionLines) return []
  const message = `function of ${lines} lines (limit ${limits.functionLines}); give its steps names of their own`
  return [problemAt(file, start, message)]
}

function checkP90(p90) {
  if (p90 <= limits.functionP90) return []
  return [{ path: '.', line: 1, message: `p90 of function length is ${p90} lines (limit ${limits.functionP90})` }]
}

/** One-line arrows are expressions, not functions to read; they would only flatter the percentile. */
function measureFunctions(file) {
  const found = []
  walk(syntaxOf(file).program, (node) => {
    if (!functionTypes.has(node.type) || !node.body) return
    const lines = lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1
    if (lines > 1 || node.type === 'FunctionDeclaration') found.push({ file, start: node.start, lines })
  })
  return found
}

export function percentile90(lengths) {
  const sorted = [...lengths].sort((left, right) => left - right)
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0
}
