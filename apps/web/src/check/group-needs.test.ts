import { expect, test } from 'vitest'
import { groupNeeds } from './group-needs.ts'

test('two addresses of one host for one reason are one line with their number', () => {
  const words = (kind: string) => (kind === 'status-list' ? 'withdrawn?' : 'keys')
  const needs = [
    { kind: 'status-list', url: 'https://a.example/1' },
    { kind: 'did-document', url: 'https://a.example/.well-known/did.json' },
    { kind: 'status-list', url: 'https://a.example/2' },
    { kind: 'status-list', url: 'https://b.example/1' },
    { kind: 'issuer-keys', url: 'https://a.example/keys' },
  ] as const
  expect(groupNeeds(needs, words)).toEqual([
    { host: 'a.example', what: 'withdrawn?', count: 2 },
    { host: 'a.example', what: 'keys', count: 2 },
    { host: 'b.example', what: 'withdrawn?', count: 1 },
  ])
})
