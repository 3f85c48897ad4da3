import type { Words } from '@wanderbuch/core/report/words/create-words'
import { useInterface } from '../InterfaceLanguage.tsx'
import { topicOf } from '@wanderbuch/rules/pack/pack-model'
import { valueKindOf } from './field-form.ts'
import type { NamedReferences } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

type Texts = Readonly<Record<string, string>>

interface Props {
  readonly name: string
  /** `null` where the authority is to be asked. */
  readonly value: unknown
  readonly references: NamedReferences | undefined
}

function InLanguage({ texts }: { readonly texts: Texts }) {
  const { language } = useInterface()
  const shown = [language, 'en', ...Object.keys(texts)].find((one) => texts[one] !== undefined && texts[one] !== '')
  if (shown === undefined) return <>–</>
  return <bdi lang={shown}>{texts[shown]}</bdi>
}

function Place({ url, address }: { readonly url?: string; readonly address?: string }) {
  return (
    <>
      {address && <span className="pack-line">{address}</span>}
      {url && (
        <a className="pack-line" href={/^https?:/.test(url) ? url : undefined} rel="noreferrer">
          {url}
        </a>
      )}
    </>
  )
}

/** Law is quoted in its own language, so all of them stand there. */
function Law({ texts }: { readonly texts: Texts }) {
  return (
    <>
      {Object.entries(texts).map(([language, text]) => (
        <bdi key={language} className="pack-line" lang={language}>
          {text}
        </bdi>
      ))}
    </>
  )
}

function Documents({ ids, references }: { readonly ids: readonly string[]; readonly references: Props['references'] }) {
  const names = new Map(references?.documents.map(({ id, name }) => [id, name]))
  return (
    <ul className="pack-list">
      {ids.map((id) => (
        <li key={id}>
          <InLanguage texts={names.get(id) ?? { en: id }} />
        </li>
      ))}
    </ul>
  )
}

const choiceWord = (words: Words, name: string, value: string) => {
  const key = `packs.value.${topicOf(name)}.${value}`
  return words.has(key) ? words.label(key) : value
}

function clockText(words: Words, clock: Readonly<Record<string, number>>): string {
  return ['months', 'weeks', 'extensionMonths']
    .filter((unit) => clock[unit] !== undefined)
    .map((unit) => words.label(`packs.clock.${unit}`, { count: clock[unit] ?? 0 }))
    .join(', ')
}

/** What a field says, in the language of the interface; `ask` where nothing may be said. */
export function FieldValue({ name, value, references }: Props) {
  const words = usePacksWords()
  if (value === null || value === undefined) return <em>{words.label('packs.ask')}</em>
  switch (valueKindOf(name)) {
    case 'choice':
      return <>{choiceWord(words, name, String(value as string))}</>
    case 'authority': {
      const { name: texts, ...place } = value as { readonly name: Texts; readonly url?: string }
      return (
        <>
          <InLanguage texts={texts} /> <Place {...place} />
        </>
      )
    }
    case 'address':
    case 'link':
      return <Place {...(value as object)} />
    case 'law':
      return <Law texts={value as Texts} />
    case 'documents':
      return <Documents ids={value as readonly string[]} references={references} />
    case 'clock':
      return <>{clockText(words, value as Readonly<Record<string, number>>)}</>
    case 'list':
      return (
        <ul className="pack-list">
          {(value as readonly Texts[]).map((texts) => (
            <li key={texts['en'] ?? JSON.stringify(texts)}>
              <InLanguage texts={texts} />
            </li>
          ))}
        </ul>
      )
    case 'text':
      return <InLanguage texts={value as Texts} />
  }
}
