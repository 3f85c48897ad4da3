import { type Language, languages } from '@wanderbuch/core/vocabulary/request'
import type { Context } from 'hono'

const parseLanguage = (text: string): Language | undefined =>
  languages.find((language) => language === text.toLowerCase().split('-')[0])

interface Wish {
  readonly language: Language
  readonly weight: number
}

function parseWish(part: string): Wish | undefined {
  const [range = '', ...parameters] = part.split(';').map((one) => one.trim())
  const language = parseLanguage(range)
  const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1')
  return language && weight > 0 ? { language, weight } : undefined
}

/** The best of our languages by an Accept-Language header (RFC 9110, 12.5.4); English when none is wanted. */
export function chooseLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .flatMap((part) => parseWish(part) ?? [])
  return wishes.reduce<Wish>((best, wish) => (wish.weight > best.weight ? wish : best), {
    language: 'en',
    weight: 0,
  }).language
}

/** The language a request is answered in: the parameter `language` where it has one, else by its Accept-Language. */
export function readLanguage(context: Context): Language {
  return parseLanguage(context.req.query('language') ?? '') ?? chooseLanguage(context.req.header('accept-language'))
}
