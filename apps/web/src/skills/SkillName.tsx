import type { ShownLabel } from './skills-api.ts'

/** A name of ESCO or of a list, in its own language. */
export function SkillName({ label }: { readonly label: ShownLabel }) {
  return (
    <span lang={label.language === 'und' ? undefined : label.language} translate="no">
      {label.text}
    </span>
  )
}
