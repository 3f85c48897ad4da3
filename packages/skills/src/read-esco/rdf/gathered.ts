import type { SkillCollection } from '../../esco-vocabulary.ts'
import type { LabelKind, ReadRelation } from '../read-part.ts'

/** A subject while its statements come in, in any order. */
export interface SubjectDraft {
  readonly types: Set<string>
  readonly collections: Set<SkillCollection>
  readonly replacedBy: Set<string>
  code?: string
  iscoGroup?: string
  status?: string
  skillType?: string
  reuse?: string
}

export interface TextDraft {
  readonly uri: string
  readonly kind: LabelKind
  readonly text: string
  readonly language: string
}

interface NodeReference {
  readonly uri: string
  readonly kind: LabelKind
  readonly node: string
}

interface NodeText {
  text?: string
  language?: string
}

/** Everything the statements of a graph have said so far. */
export interface Gathered {
  readonly subjects: Map<string, SubjectDraft>
  readonly texts: TextDraft[]
  readonly references: NodeReference[]
  readonly nodes: Map<string, NodeText>
  readonly relations: ReadRelation[]
  /** Labels told directly: the same labels told as nodes are not needed then. */
  hasDirectLabels: boolean
  version?: string
}
