import { useEffect } from 'react'

const pauseMs = 400

/**
 * Saves `value` after a short pause in typing, and at once when the page is hidden or left. Nothing is saved while it is
 * undefined. `save` must be the same function from one rendering to the next.
 */
export function useSaveSoon<T>(value: T | undefined, save: (value: T) => void): void {
  useEffect(() => {
    if (value === undefined) return undefined
    const saveNow = () => save(value)
    const timer = setTimeout(saveNow, pauseMs)
    const saveWhenHidden = () => document.visibilityState === 'hidden' && saveNow()
    document.addEventListener('visibilitychange', saveWhenHidden)
    window.addEventListener('pagehide', saveNow)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', saveWhenHidden)
      window.removeEventListener('pagehide', saveNow)
    }
  }, [value, save])
}
