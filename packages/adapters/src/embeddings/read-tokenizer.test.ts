import { expect, test } from 'vitest'
import { readTokenizer } from './read-tokenizer.ts'

const pieces = {
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    vocab: { '[PAD]': 0, '[UNK]': 1, '[CLS]': 2, '[SEP]': 3, weld: 4, '##ing': 5, metal: 6, ',': 7, uber: 8 },
  },
  normalizer: { lowercase: true },
  post_processor: { type: 'BertProcessing', cls: ['[CLS]', 2], sep: ['[SEP]', 3] },
}
const unigrams = {
  model: {
    type: 'Unigram',
    unk_id: 0,
    vocab: [
      ['<unk>', 0],
      ['\u2581we', -3],
      ['ld', -3],
      ['\u2581weld', -4],
      ['\u2581', -2],
      ['m', -5],
    ],
  },
  post_processor: {
    single: [{ SpecialToken: { id: '<s>' } }, { Sequence: { id: 'A' } }, { SpecialToken: { id: '</s>' } }],
    special_tokens: { '<s>': { ids: [8] }, '</s>': { ids: [9] } },
  },
}

function tokensOf(file: unknown, text: string): readonly number[] {
  const tokenize = readTokenizer(JSON.stringify(file))
  if (!tokenize.ok) throw new Error(tokenize.problem)
  return tokenize.value(text)
}

test.each([
  ['Welding, metal', [2, 4, 5, 7, 6, 3]],
  ['Über xyz', [2, 8, 1, 3]],
  ['', [2, 3]],
])('word pieces of %j', (text, tokens) => expect(tokensOf(pieces, text)).toEqual(tokens))

test.each([
  ['weld', [8, 3, 9]],
  ['weld  m', [8, 3, 4, 5, 9]],
  ['q', [8, 4, 0, 9]],
])('the likeliest unigrams of %j', (text, tokens) => expect(tokensOf(unigrams, text)).toEqual(tokens))

test('a long text is cut, and keeps the sign at its end', () => {
  const tokens = tokensOf(pieces, 'metal '.repeat(500))
  expect([tokens.length, tokens.at(-1)]).toEqual([128, 3])
})
