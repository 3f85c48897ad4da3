import { useEffect, useState } from 'react'
import { Checker, type Readiness } from './checker.ts'

export interface CheckerInUse {
  readonly checker: Checker | undefined
  readonly readiness: Readiness
}

/** The checker of this page: starts with it and ends with it. */
export function useChecker(): CheckerInUse {
  const [checker, setChecker] = useState<Checker>()
  const [readiness, setReadiness] = useState<Readiness>()
  useEffect(() => {
    const started = new Checker(setReadiness)
    setChecker(started)
    return () => started.close()
  }, [])
  return { checker, readiness }
}
