/** Text per language: ISO 639-1 code -> words. `und` holds text whose language the source does not state. */
export type MultilingualText = Readonly<Record<string, string>>

export interface ChosenText {
  readonly text: string
  /** Language the text is really in; `und` when the source does not say. */
  readonly language: string
  /** True when the wanted language was not there and another stands in. */
  readonly substituted: boolean
}

/** Picks the wanted language, else English, else the unstated one, else the first by code; undefined when empty. */
export function chooseText(text: MultilingualText, wanted: string): ChosenText | undefined {
  const order = [wanted, 'en', 'und', ...Object.keys(text).sort()]
  const language = order.find((code) => text[code] !== undefined)
  if (language === undefined) return undefined
  return { text: text[language] as string, language, substituted: language !== wanted }
}
