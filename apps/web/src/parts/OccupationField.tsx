import { useEffect, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { findOccupations, type OccupationHit } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'

export interface ChosenOccupation {
  readonly code: string
  readonly label: string
}

interface Props {
  readonly value: ChosenOccupation
  readonly onChange: (value: ChosenOccupation) => void
}

function useHits(text: string): readonly OccupationHit[] {
  const { language } = useInterface()
  const [hits, setHits] = useState<readonly OccupationHit[]>([])
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      void findOccupations(text, language).then((answer) => {
        if (current && answer.ok) setHits(answer.value.occupations)
      })
    }, 120)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, language])
  return hits
}

/** Target occupation: typed in any language, chosen from ESCO. */
export function OccupationField({ value, onChange }: Props) {
  const { say } = useInterface()
  const [text, setText] = useState(value.label)
  const hits = useHits(text === value.label ? '' : text)
  const choose = (code: string | number | null) => {
    const hit = hits.find((one) => one.code === code)
    if (!hit) return
    setText(hit.label.text)
    onChange({ code: hit.code, label: hit.label.text })
  }
  return (
    <ComboBox
      className="field"
      items={hits}
      inputValue={text}
      onInputChange={setText}
      selectedKey={value.code || null}
      onSelectionChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{say('where.occupation')}</Label>
      <Text slot="description" className="hint">
        {say('where.occupation-hint')}
      </Text>
      <div className="combo">
        <Input />
        <Button>▾</Button>
      </div>
      <Popover className="combo-list">
        <ListBox renderEmptyState={() => <p className="quiet">{say('where.occupation-none')}</p>}>
          {(hit: OccupationHit) => (
            <ListBoxItem id={hit.code} textValue={hit.label.text}>
              {hit.label.text} <span className="quiet">{hit.code}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
