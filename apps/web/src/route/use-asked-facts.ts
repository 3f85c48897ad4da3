import { factsAsked } from '@wanderbuch/rules/route/tree/facts-asked'
import { useEffect, useState } from 'react'
import type { RouteAnswer } from '../api.ts'
import type { AskedFacts } from './about-questions.ts'
import { findRouteTree } from './route-api.ts'
import { type RouteQuestion, writeRouteAddress } from './route-address.ts'

const olderNurseRule = 'eu/2005-36/33a'

const askedOf = ({ tree }: RouteAnswer): AskedFacts => ({
  facts: factsAsked(tree),
  olderNurse: tree.steps.some(({ rules }) => rules.some(({ id }) => id === olderNurseRule)),
})

/** A person types: asked once the question stands still. */
const restMs = 300

/**
 * What the route of a question asks of a person, from the tree for which nothing was stated. Undefined while there is no
 * destination or no answer: then the usual questions are shown. The questions of the route before stay until new ones come. Nothing about the person is sent.
 */
export function useAskedFacts(question: RouteQuestion): AskedFacts | undefined {
  const address = question.to === '' || question.day === '' ? '' : writeRouteAddress(question)
  const [asked, setAsked] = useState<AskedFacts>()
  useEffect(() => {
    if (address === '') return undefined
    let current = true
    const timer = setTimeout(() => {
      void findRouteTree(question, { languages: ['en'] }).then((answer) => {
        if (current && answer.ok) setAsked(askedOf(answer.value))
      })
    }, restMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the address says everything the question holds
  }, [address])
  return address === '' ? undefined : asked
}
