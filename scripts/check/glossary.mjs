import { posix } from 'node:path'
import {
  bannedFileNames,
  bannedFirstWords,
  bannedNames,
  bannedOutcomeTexts,
  bannedWordsInNames,
  firstWordAllowedIn,
} from './banned-words.mjs'
import { isCode, isTest } from './source-files.mjs'
import { problemAt, syntaxOf, walk } from './syntax.mjs'

/** One word, one meaning: exported names, file names and outcome texts against the explicit list. */
export function checkGlossary(files) {
  return files
    .filter((file) => isCode(file.path))
    .flatMap((file) => [
      ...checkFileName(file),
      ...listExports(file).flatMap((exported) => checkName(file, exported)),
      ...(isTest(file.path) || file.path.startsWith('scripts/') ? [] : checkTexts(file)),
    ])
}

function checkFileName(file) {
  const stem = posix.basename(file.path).replace(/\..*$/, '')
  const folder = posix.basename(posix.dirname(file.path))
  const banned = [stem, folder].find((name) => bannedFileNames.includes(name))
  return banned
    ? [{ path: file.path, line: 1, message: `'${banned}' says nothing; name the file after its main export` }]
    : []
}

function checkName(file, { name, position }) {
  const instead = findInstead(file.path, name)
  return instead ? [problemAt(file, position, `exported name '${name}': say ${instead} (GLOSSARY.md)`)] : []
}

function findInstead(path, name) {
  if (Object.hasOwn(bannedNames, name)) return bannedNames[name]
  const words = splitWords(name)
  const [first] = words
  const isFunctionLike = /^[a-z]/.test(name)
  const mayStartSo = !isFunctionLike || firstWordAllowedIn[first]?.test(path)
  if (words.length > 1 && Object.hasOwn(bannedFirstWords, first) && !mayStartSo) return bannedFirstWords[first]
  const pairs = words.map((word, index) => word + (words[index + 1] ?? ''))
  const banned = [...words, ...pairs].find((word) => Object.hasOwn(bannedWordsInNames, word))
  return banned && bannedWordsInNames[banned]
}

/** `parseEqfLevel` -> parse, eqf, level. */
export const splitWords = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .split(' ')
    .filter(Boolean)

function listExports(file) {
  const { program } = syntaxOf(file)
  return program.body.flatMap((node) => {
    if (!/^Export(Named|Default)Declaration$/.test(node.type)) return []
    const { declaration } = node
    const declared = declaration?.declarations ?? (declaration?.id ? [declaration] : [])
    const ids = [...declared.map((one) => one.id), ...(node.specifiers ?? []).map((one) => one.exported)]
    return ids.filter((id) => id?.name).map((id) => ({ name: id.name, position: id.start }))
  })
}

function checkTexts(file) {
  const problems = []
  walk(syntaxOf(file).program, (node) => {
    if (node.type !== 'Literal' || !bannedOutcomeTexts.includes(node.value)) return
    problems.push(problemAt(file, node.start, `'${node.value}': an outcome is yes, no or not-determined`))
  })
  return problems
}
