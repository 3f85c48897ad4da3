import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { focusCard } from './focus-card.ts'
import { choices, MatchCard } from './MatchCard.tsx'
import type { NumberedMatch } from './skill-decisions.ts'
import type { Decision } from './skills-api.ts'
import type { DecidingInUse } from './use-found-skills.ts'
import { useSkillsWords } from './use-skills-words.ts'

interface Props {
  readonly numbered: readonly NumberedMatch[]
  readonly current: number | undefined
  readonly setCurrent: (number: number) => void
  readonly deciding: DecidingInUse
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const hasModifier = ({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) => ctrlKey || altKey || metaKey || shiftKey

/** Arrows go from match to match, 1, 2 and 3 decide, 0 takes the last decision back; only while the list has the focus. */
function pressedKey(event: KeyboardEvent, { numbered, current, deciding }: Props): boolean {
  if (hasModifier(event)) return false
  const at = current ?? 1
  const step = steps[event.key]
  if (step !== undefined) return focusCard(at + step)
  if (event.key === 'Home') return focusCard(1)
  if (event.key === 'End') return focusCard(numbered.length)
  if (event.key === '0') {
    deciding.undo?.()
    return true
  }
  const choice = choices[Number(event.key) - 1]
  const one = numbered[at - 1]
  if (choice && one) deciding.decide(one, choice.decision)
  return choice !== undefined
}

type Latest = RefObject<Props>

/** Focus and keys inside the list, whatever part of a match has the focus. */
function useListKeys(place: RefObject<HTMLElement | null>, latest: Latest): void {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const onKey = (event: KeyboardEvent) => {
      if (pressedKey(event, latest.current)) event.preventDefault()
    }
    const onFocus = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest('li')?.querySelector('[data-match]') : undefined
      const number = Number(card?.getAttribute('data-match'))
      if (number > 0) latest.current.setCurrent(number)
    }
    place.current?.addEventListener('keydown', onKey, { signal })
    place.current?.addEventListener('focusin', onFocus, { signal })
    return () => listening.abort()
  }, [place, latest])
}

/** What the cards call: always the same functions, so that a card is drawn anew only when it changed. */
function useCardCalls(latest: Latest) {
  const onShow = useCallback((number: number) => latest.current.setCurrent(number), [latest])
  const decide = useCallback(
    (number: number, decision: Decision) => {
      const { numbered, deciding } = latest.current
      const one = numbered[number - 1]
      if (one) deciding.decide(one, decision)
    },
    [latest],
  )
  return { onShow, decide }
}

/** All matches of the text, in its order. */
export function MatchList(props: Props) {
  const words = useSkillsWords()
  const { numbered, current } = props
  const place = useRef<HTMLOListElement>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  useListKeys(place, latest)
  const calls = useCardCalls(latest)
  return (
    <>
      <p className="quiet key-help">{words.label('skilltext.keys')}</p>
      <ol className="match-list" aria-label={words.label('skilltext.matches')} ref={place}>
        {numbered.map((one) => (
          <MatchCard key={one.number} numbered={one} isCurrent={one.number === current} {...calls} />
        ))}
      </ol>
    </>
  )
}
