import { builtInPorts } from '@wanderbuch/adapters/workbench/built-in-ports'

const versions = () => builtInPorts().versions

/** The version of the software and of the data it says things by. */
export const versionAnswer = {
  json: () => versions(),
  text: () => {
    const { software, ledger, esco, rules } = versions()
    return [`wanderbuch ${software}`, `levels ${ledger} · ESCO ${esco} · rules ${rules}`]
  },
}
