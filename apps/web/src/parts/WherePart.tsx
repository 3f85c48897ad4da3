import { type Language, type Purpose, purposes } from '@wanderbuch/core/vocabulary/request'
import { countryOptions } from '../country-options.ts'
import type { DraftWishes } from '../draft.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { regionOptions } from '../region-options.ts'
import { languageOptions } from '../words/language-names.ts'
import { wholeAbout } from '../route/about-form.ts'
import { useAskedFacts } from '../route/use-asked-facts.ts'
import { CircumstancesPart } from './CircumstancesPart.tsx'
import { ChoiceField, TextField } from './Field.tsx'
import { OccupationField } from './OccupationField.tsx'
import { ValidationPart } from './ValidationPart.tsx'

/** Message of the problem of a field, by the field's id. */
export type FieldProblems = Readonly<Record<string, string | undefined>>

interface Props {
  readonly problems: FieldProblems
}

function useWishes() {
  const { draft, change } = useDraft()
  const set = (wishes: Partial<DraftWishes>) =>
    change((before) => ({ ...before, wishes: { ...before.wishes, ...wishes } }))
  return { wishes: draft.wishes, set }
}

function WhoPart({ problems }: Props) {
  const { say } = useInterface()
  const { wishes, set } = useWishes()
  const { name, born, seenBy, seenOn } = wishes
  const known = [name, born, seenBy, seenOn].some((text) => text !== '')
  return (
    <details className="panel" open={known || undefined}>
      <summary>{say('who.title')}</summary>
      <p>{say('who.text')}</p>
      <div className="fields">
        <TextField
          id="who-name"
          label={say('who.name')}
          hint={say('who.name-hint')}
          problem={problems['who-name']}
          value={name}
          onChange={(text) => set({ name: text })}
        />
        <TextField label={say('who.born')} type="date" value={born} onChange={(day) => set({ born: day })} />
        <TextField
          label={say('who.seen-by')}
          hint={say('who.seen-by-hint')}
          value={seenBy}
          onChange={(text) => set({ seenBy: text })}
        />
        <TextField label={say('who.seen-on')} type="date" value={seenOn} onChange={(day) => set({ seenOn: day })} />
      </div>
    </details>
  )
}

function PlaceFields({ problems }: Props) {
  const { say, words } = useInterface()
  const { wishes, set } = useWishes()
  const { host, region, home } = wishes
  const countries = countryOptions(words)
  const regions = regionOptions(host)
  return (
    <>
      <ChoiceField
        id="where-host"
        label={say('where.host')}
        value={host}
        problem={problems['where-host']}
        options={[{ value: '', label: say('where.choose') }, ...countries]}
        onChange={(chosen) => set({ host: chosen, region: '' })}
      />
      {regions.length > 0 && (
        <ChoiceField
          id="where-region"
          label={say('where.region')}
          value={region}
          options={[{ value: '', label: say('where.region-none') }, ...regions]}
          onChange={(chosen) => set({ region: chosen })}
        />
      )}
      <ChoiceField
        label={say('where.home')}
        value={home}
        options={[{ value: '', label: say('where.home-auto') }, ...countries]}
        onChange={(chosen) => set({ home: chosen })}
      />
    </>
  )
}

function LanguageFields() {
  const { say } = useInterface()
  const { wishes, set } = useWishes()
  const { language, beside } = wishes
  const others = languageOptions.filter(({ value }) => value !== language)
  return (
    <>
      <ChoiceField
        id="where-language"
        label={say('where.language')}
        value={language}
        options={languageOptions}
        onChange={(chosen) => set({ language: chosen as Language, beside: chosen === beside ? '' : beside })}
      />
      <ChoiceField
        id="where-beside"
        label={say('where.beside')}
        hint={say('where.beside-hint')}
        value={beside}
        options={[{ value: '', label: say('where.beside-none') }, ...others]}
        onChange={(chosen) => set({ beside: chosen as Language | '' })}
      />
    </>
  )
}

function AboutPart({ problems }: Props) {
  const { wishes, set } = useWishes()
  const { host, region, home, purpose, occupation, day } = wishes
  const asked = useAskedFacts({ to: host, region, from: home, purpose, occupation: occupation.code, day })
  const tried = Object.keys(problems).length > 0
  return (
    <CircumstancesPart
      about={wholeAbout(wishes.about)}
      asked={home === '' ? undefined : asked}
      tried={tried}
      onChange={(about) => set({ about })}
    />
  )
}

/** Step two: destination, purpose, occupation, day, languages, and who it is about. */
export function WherePart({ problems }: Props) {
  const { say } = useInterface()
  const { wishes, set } = useWishes()
  return (
    <section aria-labelledby="step-where">
      <h2 id="step-where" className="step-heading">
        {say('new.step.where')}
      </h2>
      <div className="fields">
        <PlaceFields problems={problems} />
        <ChoiceField
          label={say('where.purpose')}
          value={wishes.purpose}
          options={purposes.map((purpose) => ({ value: purpose, label: say(`purpose.${purpose}`) }))}
          onChange={(purpose) => set({ purpose: purpose as Purpose })}
        />
        <OccupationField
          value={wishes.occupation}
          problem={problems['where-occupation']}
          onChange={(occupation) => set({ occupation })}
        />
        <TextField
          id="where-day"
          label={say('where.day')}
          hint={say('where.day-hint')}
          type="date"
          value={wishes.day}
          problem={problems['where-day']}
          onChange={(day) => set({ day })}
        />
        <LanguageFields />
      </div>
      <AboutPart problems={problems} />
      {wishes.occupation.code !== '' && <ValidationPart home={wishes.home} />}
      <WhoPart problems={problems} />
    </section>
  )
}
