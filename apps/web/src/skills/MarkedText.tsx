import { Fragment, memo, type RefObject, useEffect, useRef } from 'react'
import type { MarkedPiece, TextBlock } from './cut-marked-text.ts'
import { focusCard } from './focus-card.ts'
import type { NumberedMatch } from './skill-decisions.ts'
import type { Certainty } from './skills-api.ts'
import { useSkillsWords } from './use-skills-words.ts'

const strongestFirst: readonly Certainty[] = ['certain', 'likely', 'possible']
const signs = { confirmed: '✓', partly: '◐', rejected: '✗' } as const

interface PieceProps {
  readonly piece: MarkedPiece
  /** The matches of its statement. */
  readonly own: readonly NumberedMatch[]
  readonly current: number | undefined
}

/** How words are underlined: by the surest match that nobody rejected. */
function classOf({ numbers }: MarkedPiece, own: readonly NumberedMatch[], current: number | undefined): string {
  const covering = own.filter(({ number }) => numbers.includes(number))
  const standing = covering.filter(({ decision }) => decision?.decision !== 'rejected')
  const certainty = strongestFirst.find((one) => standing.some(({ match }) => match.certainty === one))
  const isCurrent = current !== undefined && numbers.includes(current)
  return `skill-mark is-${certainty ?? 'rejected'}${isCurrent ? ' is-current' : ''}`
}

/** The number behind the words leads to the match. */
function NumberLink({ numbered: { number, match, decision } }: { readonly numbered: NumberedMatch }) {
  const words = useSkillsWords()
  const sign = decision ? signs[decision.decision] : ''
  return (
    <sup className="skill-number">
      <a
        href={`#skill-${number}`}
        aria-label={words.label('skilltext.go-to', { number, skill: match.label.text })}
        onClick={(event) => {
          event.preventDefault()
          focusCard(number)
        }}
      >
        {number}
        {sign}
      </a>
    </sup>
  )
}

function Piece({ piece, own, current }: PieceProps) {
  if (piece.numbers.length === 0) return piece.text
  return (
    <>
      <mark className={classOf(piece, own, current)}>{piece.text}</mark>
      {piece.ending.map((number) => {
        const one = own.find((match) => match.number === number)
        return one && <NumberLink key={number} numbered={one} />
      })}
    </>
  )
}

/** Where text and matches stand side by side, the words of the match in hand are kept in sight. */
function useShownMark(place: RefObject<HTMLElement | null>, current: number | undefined): void {
  useEffect(() => {
    const isBeside = window.matchMedia('(min-width: 901px)').matches
    if (current !== undefined && isBeside) {
      place.current?.querySelector('.skill-mark.is-current')?.scrollIntoView({ block: 'nearest' })
    }
  }, [place, current])
}

interface BlockProps {
  readonly block: Exclude<TextBlock, { readonly kind: 'between' }>
  /** The matches of this statement. */
  readonly own: readonly NumberedMatch[]
  /** Undefined where the match in hand is not of this statement. */
  readonly current: number | undefined
}

const isUnchanged = (one: BlockProps, other: BlockProps) =>
  one.block === other.block &&
  one.current === other.current &&
  one.own.every(({ match, decision }, at) => match === other.own[at]?.match && decision === other.own[at]?.decision)

const StatementText = memo(function StatementText({ block, own, current }: BlockProps) {
  const words = useSkillsWords()
  const pieces = block.pieces.map((piece, place) => <Piece key={place} piece={piece} own={own} current={current} />)
  const reason = `statement.${block.reason ?? ''}`
  if (block.kind !== 'left-out') return <span className={`statement-${block.kind}`}>{pieces}</span>
  return (
    <details className="left-out">
      <summary>
        {words.label('skilltext.left-out-because', { reason: words.has(reason) ? words.label(reason) : '–' })}
      </summary>
      {pieces}
    </details>
  )
}, isUnchanged)

interface Props {
  readonly blocks: readonly TextBlock[]
  readonly numbered: readonly NumberedMatch[]
  readonly current: number | undefined
  /** Language of the text, for screen readers and hyphens; undefined where it is not known. */
  readonly language: string | undefined
}

/** The text as it was given, its skills underlined and numbered; what was left out is folded. */
export function MarkedText({ blocks, numbered, current, language }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useShownMark(place, current)
  return (
    <div ref={place} className="marked-text" lang={language}>
      {blocks.map((block, at) => {
        if (block.kind === 'between') return <Fragment key={at}>{block.text}</Fragment>
        const numbers = new Set(block.pieces.flatMap((piece) => piece.numbers))
        const own = numbered.filter(({ number }) => numbers.has(number))
        const isHere = current !== undefined && numbers.has(current)
        return <StatementText key={at} block={block} own={own} current={isHere ? current : undefined} />
      })}
    </div>
  )
}
