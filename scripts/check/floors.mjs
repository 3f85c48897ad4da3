import { posix } from 'node:path'
import { isCode, isTest, partOf } from './source-files.mjs'
import { listImports, problemAt, syntaxOf, walk } from './syntax.mjs'

/** Imports go down only: a package may import packages that stand on a lower floor. */
export const floors = {
  'packages/standards': 0,
  'packages/proofs': 1,
  'packages/skills': 1,
  'packages/core': 2,
  'packages/rules': 3,
  'packages/adapters': 4,
  'apps/web': 5,
  'apps/server': 5,
  'apps/cli': 5,
}
const highestPureFloor = 3
const neverImports = { 'apps/web': ['packages/adapters'] }
const partsOutsideFloors = ['tests', 'bench', 'scripts']

export function checkFloors(files) {
  return files
    .filter((file) => isCode(file.path))
    .flatMap((file) => {
      const imports = listImports(file).flatMap((named) => checkImport(file, named))
      return isPure(file.path) ? [...imports, ...findImpurities(file)] : imports
    })
}

const isPure = (path) => (floors[partOf(path)] ?? Infinity) <= highestPureFloor && !isTest(path)

function checkImport(file, { specifier, position }) {
  const say = (message) => [problemAt(file, position, message)]
  const from = partOf(file.path)
  if (specifier.startsWith('.')) return leavesPart(file.path, specifier) ? say(outside(specifier)) : []
  if (specifier.startsWith('node:')) {
    return isPure(file.path) ? say(`'${specifier}': floors 0-3 are pure; take the port as an argument`) : []
  }
  const target = findPart(specifier)
  if (!target || target === from || floors[from] === undefined) return []
  if (floors[target] >= floors[from] || neverImports[from]?.includes(target)) {
    return say(`${from} must not import ${target}: imports go down only; pass it in as an argument`)
  }
  return []
}

const outside = (specifier) => `'${specifier}' leaves its package; import it as '@wanderbuch/NAME/FILE'`

function leavesPart(path, specifier) {
  const from = partOf(path)
  const to = partOf(posix.join(posix.dirname(path), specifier))
  const isSupport = partsOutsideFloors.includes(from) && partsOutsideFloors.includes(to)
  return from.includes('/') || partsOutsideFloors.includes(from) ? from !== to && !isSupport : false
}

function findPart(specifier) {
  const name = /^@wanderbuch\/([^/]+)/.exec(specifier)?.[1]
  return name && Object.keys(floors).find((part) => part.endsWith(`/${name}`))
}

const ambient = new Map(
  Object.entries({
    fetch: 'network',
    console: 'output',
    process: 'environment',
    crypto: 'chance',
    performance: 'clock',
    setTimeout: 'clock',
    setInterval: 'clock',
    globalThis: 'environment',
    window: 'environment',
    document: 'environment',
    localStorage: 'disk',
    Buffer: 'Node',
  }),
)

/** Clock, chance, network, output and environment reached without being handed in. */
function findImpurities(file) {
  const { program } = syntaxOf(file)
  const bound = listBoundNames(program)
  const problems = []
  const say = (node, what) =>
    problems.push(problemAt(file, node.start, `${what}: floors 0-3 are pure; take it as an argument`))
  walk(program, (node, ancestors) => {
    if (isTypeOnly(node)) return false
    if (/^(New|Call)Expression$/.test(node.type) && node.callee.name === 'Date')
      say(node, 'Date() reads or wraps a clock')
    if (node.type === 'MemberExpression') {
      if (node.object.name === 'Date' && node.property.name === 'now') say(node, 'Date.now reads the clock')
      if (node.object.name === 'Math' && node.property.name === 'random') say(node, 'Math.random is chance')
    }
    if (node.type !== 'Identifier' || !ambient.has(node.name) || bound.has(node.name)) return
    if (!isPropertyName(node, ancestors[0])) say(node, `'${node.name}' (${ambient.get(node.name)})`)
  })
  return problems
}

const expressionsNamedTs = /^TS(As|Satisfies|NonNull|Instantiation)Expression$|^TSParameterProperty$/
const isTypeOnly = (node) => node.type.startsWith('TS') && !expressionsNamedTs.test(node.type)

const isPropertyName = (node, parent) =>
  (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
  (/^(Property|PropertyDefinition|MethodDefinition)$/.test(parent?.type) && parent.key === node && !parent.computed) ||
  /^(Import|Export)Specifier$/.test(parent?.type)

/** Names a file declares itself, as parameter, variable, function or import: those are not ambient. */
function listBoundNames(program) {
  const names = new Set()
  const addPattern = (pattern) =>
    walk(pattern, (node, ancestors) => {
      if (node.type === 'Identifier' && !isPropertyName(node, ancestors[0])) names.add(node.name)
      return node.type !== 'AssignmentPattern' || (addPattern(node.left), false)
    })
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') addPattern(node.id)
    if (node.type === 'FunctionDeclaration' && node.id) names.add(node.id.name)
    if (/^Import.*Specifier$/.test(node.type)) names.add(node.local.name)
    for (const parameter of node.params ?? []) if (parameter.type) addPattern(parameter)
  })
  return names
}
