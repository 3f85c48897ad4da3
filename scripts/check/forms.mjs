import { posix } from 'node:path'
import { isCode, isTest } from './source-files.mjs'
import { problemAt, syntaxOf, walk } from './syntax.mjs'

/** Forms of the language this house does without. */
const forbidden = [
  { when: (node) => node.type === 'TSAnyKeyword', message: "'any' switches the types off; use 'unknown' and parse" },
  { when: (node) => node.type === 'TSEnumDeclaration', message: 'enum; use a union of texts' },
  { when: (node) => node.decorators?.length > 0, message: 'decorator; call the function by its name' },
  {
    when: (node) => node.type === 'ExportAllDeclaration',
    message: "'export *'; import from the file that declares it",
  },
  {
    when: (node) => node.type === 'ExportNamedDeclaration' && node.source,
    message: "'export … from' is a barrel; import from the file that declares it",
  },
]
const noClass = {
  when: (node) => /^Class(Declaration|Expression)$/.test(node.type),
  message: 'class outside the edge (adapters, apps); use plain data and functions',
}
const mayHaveClasses = /^(packages\/adapters|apps|tests|scripts|bench)\//
const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/
const camelHook = /^use[A-Z][A-Za-z0-9]*\.tsx?$/

export function checkForms(files) {
  return files.filter((file) => isCode(file.path)).flatMap((file) => [...checkFileForm(file), ...checkNodes(file)])
}

function checkFileForm(file) {
  const name = posix.basename(file.path)
  const say = (message) => [{ path: file.path, line: 1, message }]
  if (/^index\.(ts|tsx|mjs)$/.test(name)) return say('index file; name it after its main export')
  if (kebab.test(name) || pascal.test(name) || camelHook.test(name)) return []
  return say('file name; use kebab-case.ts, or PascalCase.tsx for a component')
}

function checkNodes(file) {
  const rules = mayHaveClasses.test(file.path) || isTest(file.path) ? forbidden : [...forbidden, noClass]
  const problems = []
  walk(syntaxOf(file).program, (node) => {
    for (const { when, message } of rules) if (when(node)) problems.push(problemAt(file, node.start, message))
  })
  return problems
}
