import { describe, expect, test } from 'vitest'
import { titleOfAddress } from './source-title.mjs'

describe('titleOfAddress', () => {
  test.each([
    ['https://www.boe.es/eli/es/rd/2022/04/12/272/con', 'Real Decreto 272/2022'],
    ['https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000037964754', 'Décret 2019-14 (legifrance.gouv.fr)'],
    [
      'https://www.cedefop.europa.eu/tools/nqfs-online-tool/countries/belgium-fl-2020',
      'CEDEFOP NQF online tool 2020, Belgium FL',
    ],
    [
      'https://www.cedefop.europa.eu/sl/tools/timeline-vet-policies-europe/search/28515',
      'CEDEFOP timeline of VET policies, entry 28515',
    ],
    [
      'https://eurydice.eacea.ec.europa.eu/national-education-systems/austria/national-qualifications-framework',
      'Eurydice: national qualifications framework, Austria',
    ],
    [
      'https://eurydice-uat.drupal-z.eworx.gr/national-education-systems/cyprus/national-qualifications-framework',
      'Eurydice: national qualifications framework, Cyprus (read on a mirror)',
    ],
    ['https://dv.parliament.bg/DVWeb/showMaterialDV.jsp?idMat=209844', 'dv.parliament.bg'],
    ['https://legislatie.just.ro/Public/FormaPrintabila/00000G19HPG8XCO6TD60VHT07JMKWLBY', 'legislatie.just.ro'],
    ['https://kutsekoda.ee/en/?p=1744', 'kutsekoda.ee'],
    [
      'https://www.qqi.ie/news/67th-meeting-of-the-eqf-advisory-group',
      'qqi.ie: 67th meeting of the eqf advisory group',
    ],
    [
      'https://wiki.srce.hr/display/KDI/Informacijski+Sustav+Registra+Hrvatskog+-+ISRHKO',
      'wiki.srce.hr: Informacijski Sustav Registra Hrvatskog ISRHKO',
    ],
    [
      'https://azvo.hr/a-very-long-address-with-many-words-that-goes-on-and-on-until-it-is-cut-somewhere',
      'azvo.hr: a very long address with many words that goes on and on until it is…',
    ],
  ])('%s', (url, title) => {
    expect(titleOfAddress(url)).toBe(title)
  })
})
