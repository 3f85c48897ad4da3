import type { TextMatch } from './skills-api.ts'

/** A match for tests: a skill by the name of its URI, resting on words of a text. */
export function sampleMatch(
  text: string,
  uri: string,
  { spans, ...changes }: Partial<TextMatch> & { readonly spans: readonly (readonly [number, number])[] },
): TextMatch {
  return {
    uri,
    label: { text: `skill ${uri}`, language: 'en', marked: false },
    kind: 'skill',
    reuse: 'cross-sector',
    matchedLabel: { text: `label ${uri}`, language: 'de' },
    words: spans.map(([start, end]) => ({ start, end, text: text.slice(start, end) })),
    method: 'label-words',
    certainty: 'likely',
    ...changes,
  }
}
