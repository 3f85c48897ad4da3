import { type Language, languages, type Purpose, purposes } from '@wanderbuch/core/vocabulary/request'
import { countryOptions } from '../country-options.ts'
import type { DraftWishes } from '../draft.ts'
import { useDraft } from '../DraftProvider.tsx'
import { languageNames } from '../interface-words.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from './Field.tsx'
import { OccupationField } from './OccupationField.tsx'

/** Reads and changes the wishes of the draft. */
export function useWishes() {
  const { draft, change } = useDraft()
  const set = (wishes: Partial<DraftWishes>) =>
    change((before) => ({ ...before, wishes: { ...before.wishes, ...wishes } }))
  return { wishes: draft.wishes, set }
}

const languageOptions = languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))

function WhoPart() {
  const { say } = useInterface()
  const { wishes, set } = useWishes()
  return (
    <details className="panel">
      <summary>{say('who.title')}</summary>
      <p>{say('who.text')}</p>
      <div className="fields">
        <TextField label={say('who.name')} value={wishes.name} onChange={(name) => set({ name })} />
        <TextField label={say('who.born')} type="date" value={wishes.born} onChange={(born) => set({ born })} />
        <TextField label={say('who.seen-by')} value={wishes.seenBy} onChange={(seenBy) => set({ seenBy })} />
        <TextField
          label={say('who.seen-on')}
          type="date"
          value={wishes.seenOn}
          onChange={(seenOn) => set({ seenOn })}
        />
      </div>
    </details>
  )
}

function WayFields({ hostProblem }: { readonly hostProblem: string | undefined }) {
  const { say, language } = useInterface()
  const { wishes, set } = useWishes()
  const countries = countryOptions(language)
  return (
    <>
      <ChoiceField
        label={say('where.host')}
        value={wishes.host}
        problem={hostProblem}
        options={[{ value: '', label: say('where.choose') }, ...countries]}
        onChange={(host) => set({ host })}
      />
      <TextField
        label={say('where.region')}
        hint={say('where.region-hint')}
        value={wishes.region}
        onChange={(region) => set({ region })}
      />
      <ChoiceField
        label={say('where.home')}
        value={wishes.home}
        options={[{ value: '', label: say('where.home-auto') }, ...countries]}
        onChange={(home) => set({ home })}
      />
      <ChoiceField
        label={say('where.purpose')}
        value={wishes.purpose}
        options={purposes.map((purpose) => ({ value: purpose, label: say(`purpose.${purpose}`) }))}
        onChange={(purpose) => set({ purpose: purpose as Purpose })}
      />
      <OccupationField value={wishes.occupation} onChange={(occupation) => set({ occupation })} />
    </>
  )
}

/** Step two: destination, purpose, occupation, day, languages, and who it is about. */
export function WherePart({ hostProblem }: { readonly hostProblem: string | undefined }) {
  const { say } = useInterface()
  const { wishes, set } = useWishes()
  return (
    <section aria-labelledby="step-where">
      <h2 id="step-where">{say('new.step.where')}</h2>
      <div className="fields">
        <WayFields hostProblem={hostProblem} />
        <TextField label={say('where.day')} type="date" value={wishes.day} onChange={(day) => set({ day })} />
        <ChoiceField
          label={say('where.language')}
          value={wishes.language}
          options={languageOptions}
          onChange={(value) => set({ language: value as Language })}
        />
        <ChoiceField
          label={say('where.beside')}
          value={wishes.beside}
          options={[{ value: '', label: say('where.beside-none') }, ...languageOptions]}
          onChange={(value) => set({ beside: value as Language | '' })}
        />
      </div>
      <WhoPart />
    </section>
  )
}
