import { describe, expect, test } from 'vitest'
import {
  asContextOfProperty,
  asContextOfType,
  asOwnContext,
  deriveContext,
  findInitialContext,
  maxKeptContexts,
} from './derive-context.ts'

const derive = (context: object | null, use = asOwnContext) =>
  deriveContext(findInitialContext(), context as never, use)

describe('contexts, compiled', () => {
  test('the same objects give the same context, made once', () => {
    const context = { name: 'https://schema.org/name' }
    expect(derive(context)).toBe(derive(context))
    expect(derive({ ...context })).not.toBe(derive(context))
  })

  test('a context of a type remembers what held before', () => {
    const before = derive({ name: 'https://schema.org/name' })
    const inside = before && deriveContext(before, { note: 'https://schema.org/note' }, asContextOfType)
    expect(inside?.previous).toBe(before)
    expect(
      before && deriveContext(before, { note: 'https://schema.org/note' }, asContextOfProperty)?.previous,
    ).toBeUndefined()
  })

  test('protected words forbid null, except inside a property', () => {
    const guarded = derive({ '@protected': true, name: 'https://schema.org/name' })
    if (!guarded) throw new Error('not compiled')
    expect(deriveContext(guarded, null, asOwnContext)).toBeUndefined()
    expect(deriveContext(guarded, null, asContextOfProperty)).toBe(findInitialContext())
  })

  test.each([
    ['a base', { '@base': 'https://example.org/' }],
    ['an import', { '@import': 'https://example.org/' }],
    ['propagation', { '@propagate': false }],
    ['a direction of all', { '@direction': 'rtl' }],
    ['another version', { '@version': 1.0 }],
    ['a reverse term', { part: { '@reverse': 'https://example.org/whole' } }],
    ['an index container', { part: { '@id': 'https://example.org/p', '@container': '@index' } }],
    ['nesting', { part: { '@id': 'https://example.org/p', '@nest': 'parts' } }],
    ['a removed term', { part: null }],
    ['a keyword as term', { '@type': { '@container': '@set' } }],
    ['terms that need each other', { a: 'b:x', b: 'a:y' }],
    ['a term without IRI', { part: { '@type': '@id' } }],
    ['a wrong context inside', { part: { '@id': 'https://example.org/p', '@context': { '@vocab': 7 } } }],
    ['an address inside', { part: { '@id': 'https://example.org/p', '@context': 'https://example.org/c' } }],
    ['a list in a set', { part: { '@id': 'https://example.org/p', '@container': ['@list', '@set'] } }],
  ])('%s is left to the library', (_what, context) => expect(derive(context)).toBeUndefined())

  test('memory is bounded: when full, all is forgotten and made anew', () => {
    const first = findInitialContext()
    const context = { name: 'https://schema.org/name' }
    const terms = derive(context)?.terms
    for (let count = 0; count <= maxKeptContexts; count += 1) derive({ [`word${count}`]: 'https://example.org/w' })
    expect(findInitialContext()).not.toBe(first)
    expect(derive(context)?.terms).toEqual(terms)
  })
})
