import type { HtmlElement, HtmlNode } from '@wanderbuch/core/report/html/html-node'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { TreeView } from './TreeView.tsx'

/** Finds elements of the tree by their ids. */
function findById(node: HtmlNode, ids: ReadonlySet<string>): readonly HtmlElement[] {
  if (typeof node === 'string') return []
  const below = node.children.flatMap((child) => findById(child, ids))
  return ids.has(String(node.attributes.id)) ? [node, ...below] : below
}

/** A copy of a note for the popover: its id must not stand twice on the page, and the way back leads nowhere. */
function copyOf({ tag, attributes, children }: HtmlElement): HtmlElement {
  const { id: _id, ...rest } = attributes
  const isBack = (child: HtmlNode) => typeof child !== 'string' && child.attributes.class === 'back'
  return { tag, attributes: rest, children: children.filter((child) => !isBack(child)) }
}

interface Opened {
  readonly ids: ReadonlySet<string>
  readonly left: number
  readonly top: number
}

const gap = 8
const width = 360

/** Notes a superscript stands for: the one number, or all of a run when it is one of its ends. */
function idsOf(link: HTMLAnchorElement): ReadonlySet<string> {
  const [, number = '', suffix = ''] = /^#note-(\d+)(.*)$/.exec(link.getAttribute('href') ?? '') ?? []
  const inRun = link.previousSibling?.textContent === '–' || link.nextSibling?.textContent === '–'
  const all = link.closest<HTMLElement>('[data-notes]')?.dataset.notes?.split(' ') ?? [number]
  return new Set((inRun ? all : [number]).map((one) => `note-${one}${suffix}`))
}

function placeOf(link: HTMLAnchorElement): Pick<Opened, 'left' | 'top'> {
  const { left, bottom } = link.getBoundingClientRect()
  const most =
    document.documentElement.clientWidth - Math.min(width, document.documentElement.clientWidth - 2 * gap) - gap
  return { left: Math.max(gap, Math.min(left, most)) + window.scrollX, top: bottom + gap + window.scrollY }
}

interface Props {
  readonly tree: HtmlElement
  /** Where the dossier stands. */
  readonly place: RefObject<HTMLElement | null>
}

/** Listens for clicks on the numbers of the page. */
function useOpened(place: Props['place']): Opened | undefined {
  const [opened, setOpened] = useState<Opened>()
  useEffect(() => {
    const page = place.current
    if (!page || !('popover' in HTMLElement.prototype)) return undefined
    const open = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('sup.refs a') : null
      if (!link) return
      event.preventDefault()
      setOpened({ ids: idsOf(link), ...placeOf(link) })
    }
    page.addEventListener('click', open)
    return () => page.removeEventListener('click', open)
  }, [place])
  return opened
}

/** Opens a source beside its number. Where a browser cannot, the number leads to the list of sources as in the file. */
export function NotePopover({ tree, place }: Props) {
  const { say } = useInterface()
  const opened = useOpened(place)
  const popover = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!opened) return
    if (!popover.current?.matches(':popover-open')) popover.current?.showPopover()
    popover.current?.focus()
  }, [opened])
  const notes = opened ? findById(tree, opened.ids) : []
  return (
    <div
      ref={popover}
      popover="auto"
      tabIndex={-1}
      className="note-popover"
      aria-label={say('label.sources')}
      style={opened && { left: opened.left, top: opened.top, width }}
    >
      <ol>
        {notes.map((note) => (
          <TreeView key={String(note.attributes.id)} tree={copyOf(note)} />
        ))}
      </ol>
      <button type="button" className="button small" onClick={() => popover.current?.hidePopover()}>
        {say('note.close')}
      </button>
    </div>
  )
}
