import { activityGroups } from '@wanderbuch/rules/circumstances/activity-groups'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, type ChoiceGroup } from './Field.tsx'
import { useAboutChoices } from './use-about-choices.ts'

interface Props {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Groups of Annex IV by list; loaded only where a route asks for one. */
export default function ActivityGroupField({ id, value, onChange }: Props) {
  const { language } = useInterface()
  const { label, none } = useAboutChoices()
  const lists = (['I', 'II', 'III'] as const).map((list): ChoiceGroup => {
    const own = activityGroups.filter((group) => group.list === list)
    return {
      label: label('about.list', { list }),
      choices: own.map((group) => ({ value: group.id, label: `${group.id.split('/')[1]} ${group.name[language]}` })),
    }
  })
  return (
    <ChoiceField
      id={id}
      label={label('about.group')}
      hint={label('about.why.group')}
      value={value}
      options={[none, ...lists]}
      onChange={onChange}
    />
  )
}
