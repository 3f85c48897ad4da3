// Corrections to the raw tables, each with where it was read. Section letters: A framework fields, B level rows,
// C rows whose certainty may be raised, D sources that contradict each other (kept as notes, both readings).

const enicNaric =
  'https://www.enic-naric.net/framework-of-qualifications-in-the-europe-and-north-america-region-new.aspx'
const ukReport =
  'https://docslib.org/doc/9600148/qualifications-frameworks-of-england-and-northern-ireland-to-the-european-qualifications-framework'
const scqfNews = 'https://scqf.org.uk/news-blog/posts/2019/june/update-of-the-referencing-of-the-scqf-to-the-eqf/'
const italy2022 = 'https://www.cedefop.europa.eu/en/tools/nqfs-online-tool/countries/italy-2022'
const timeline = (entry) => `https://www.cedefop.europa.eu/en/tools/timeline-vet-policies-europe/search/${entry}`

/** A: expected facts. `update` years stand among the referencing events; null means: no source, leave out. */
export const frameworkCorrections = [
  { section: 'A', framework: 'uk-eni', field: 'referencedYear', value: 2010, source: ukReport },
  { section: 'A', framework: 'uk-sct', field: 'referencedYear', value: 2010, source: scqfNews },
  {
    section: 'A',
    framework: 'uk-wls',
    field: 'referencedYear',
    value: 2010,
    source: 'https://www.scribd.com/document/87041476/Ukreport-En',
  },
  { section: 'A', framework: 'uk-eni', field: 'referencedObject', value: 'QCF in 2010, RQF in 2019', source: ukReport },
  { section: 'A', framework: 'slovakia', field: 'selfCertified', value: null, source: timeline(28571) },
  { section: 'A', framework: 'germany', field: 'selfCertified', value: 2008, source: enicNaric },
  { section: 'A', framework: 'italy', field: 'selfCertified', value: 2012, source: enicNaric },
  { section: 'A', framework: 'italy', field: 'update', value: 2023, source: italy2022 },
  {
    section: 'A',
    framework: 'netherlands',
    field: 'referencedYear',
    value: 2012,
    source: 'https://www.nuffic.nl/en/education-systems/netherlands/qualification-frameworks',
  },
  {
    section: 'A',
    framework: 'lithuania',
    field: 'referencedYear',
    value: 2012,
    source:
      'https://www.cedefop.europa.eu/ro/news/publication-updated-report-referencing-lithuanian-framework-eqf-and-qf-ehea',
  },
  {
    section: 'A',
    framework: 'lithuania',
    field: 'update',
    value: 2024,
    source:
      'https://www.cedefop.europa.eu/ro/news/publication-updated-report-referencing-lithuanian-framework-eqf-and-qf-ehea',
  },
  { section: 'A', framework: 'estonia', field: 'update', value: 2016, source: timeline(28168) },
  {
    section: 'A',
    framework: 'turkiye',
    field: 'update',
    value: 2025,
    source: 'https://www.etf.europa.eu/en/document-attachments/national-qualifications-framework-turkiye-0',
  },
  { section: 'A', framework: 'croatia', field: 'update', value: 2014, source: 'https://vdocuments.net' },
  {
    section: 'A',
    framework: 'slovenia',
    field: 'update',
    value: 2014,
    source:
      'https://pdfslide.us/download/link/final-report-slovenia-europa-1-slovenia-presented-its-report-areferencing.html',
  },
  {
    section: 'A',
    framework: 'albania',
    field: 'referencedYear',
    value: null,
    source: 'https://www.cedefop.europa.eu/ro/tools/nqfs-online-tool/countries/albania-2020',
  },
  {
    section: 'A',
    framework: 'germany',
    field: 'linkedSince',
    value: '2012-12',
    source: 'https://www.cedefop.europa.eu/lv/press-releases/press-release-report-european-countries-make-real',
  },
  {
    section: 'A',
    framework: 'austria',
    field: 'linkedSince',
    value: '2012-12',
    source: 'https://www.cedefop.europa.eu/lv/press-releases/press-release-report-european-countries-make-real',
  },
  { section: 'A', framework: 'czechia', field: 'updateWithoutSource', value: 2015, source: null },
  { section: 'A', framework: 'latvia', field: 'updateWithoutSource', value: 2018, source: null },
  { section: 'A', framework: 'uk-wls', field: 'updateWithoutSource', value: 2019, source: null },
  { section: 'A', framework: 'netherlands', field: 'updateWithoutSource', value: 2019, source: null },
  {
    section: 'A',
    framework: 'luxembourg',
    field: 'legalBasis',
    value: '2016-10-28',
    source:
      'https://eurydice.eacea.ec.europa.eu/national-education-systems/luxembourg/national-qualifications-framework',
  },
  { section: 'A', framework: 'cyprus', field: 'linkedSince', value: '2017-02', source: timeline(28079) },
  {
    section: 'A',
    framework: 'france',
    field: 'acronym',
    value: 'CNCP',
    to: 'Cadre national des certifications professionnelles',
    source: 'https://travail-emploi.gouv.fr',
  },
]

const iceland = 'https://english.enicnaric.is/isqf.html'

/** B: level rows that are merged, dropped, marked or re-read. */
export const levelCorrections = [
  { section: 'B', framework: 'iceland', code: '7.2', change: 'rename', to: '7', source: iceland },
  { section: 'B', framework: 'iceland', code: '7.1', change: 'drop', source: iceland },
  { section: 'B', framework: 'iceland', code: '6.2', change: 'source', source: iceland },
  { section: 'B', framework: 'iceland', code: '6.1', change: 'source', source: iceland },
  { section: 'B', framework: 'iceland', code: '5.2', change: 'source', source: iceland },
  { section: 'B', framework: 'iceland', code: '5.1', change: 'source', source: iceland },
  { section: 'B', framework: 'denmark', code: '1', change: 'notStated', source: 'https://ufm.dk' },
  { section: 'B', framework: 'north-macedonia', code: '1', change: 'notStated', source: 'http://mrk.mk' },
  { section: 'B', framework: 'cyprus', code: '5', change: 'umbrella' },
  ...['4', '6', '7', '8'].map((code) => ({
    section: 'B',
    framework: 'croatia',
    code,
    change: 'umbrella',
    source: 'https://www.azvo.hr',
  })),
]

/** B: days from which today's level numbers are used. Before, the number means something else or nothing. */
export const numberingStarts = [
  { framework: 'france', from: '2019-01-10', source: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000037964754' },
  { framework: 'romania', from: '2013-11-28', source: 'https://legislatie.just.ro/Public/DetaliiDocumentAfis/160559' },
  {
    framework: 'portugal',
    from: '2010-10-01',
    source:
      'https://eurydice.eacea.ec.europa.eu/pt-pt/national-education-systems/portugal/quadro-nacional-de-qualificacoes',
  },
  {
    framework: 'iceland',
    from: '2016-01-01',
    source: 'https://www.cedefop.europa.eu/en/tools/nqfs-online-tool/countries/iceland-2022',
  },
  {
    framework: 'ireland',
    from: '2003-10-01',
    source: 'https://docsbay.net/doc/444547/placement-of-existing-and-former-awards-in-the-framework',
  },
  {
    framework: 'estonia',
    from: '2008-09-01',
    source: 'https://www.kutsekoda.ee/uleminek-8-tasemelisele-kvalifikatsiooniraamistikule-ekr/',
  },
  {
    framework: 'uk-eni',
    from: '2004-01-01',
    source: 'https://docest.com/doc/269357/table-1-the-relationship-between-qualifications-frameworks',
  },
  { framework: 'spain', from: '2022-04-12', source: 'https://www.boe.es/eli/es/rd/2022/04/12/272/con' },
  {
    framework: 'lithuania',
    from: '2010-01-01',
    source:
      'https://www.cedefop.europa.eu/ro/news/publication-updated-report-referencing-lithuanian-framework-eqf-and-qf-ehea',
  },
  { framework: 'ukraine', from: '2020-06-25', source: 'https://lpnu.ua' },
]

/** Days from which certificates were given levels at all, where that is later than the link. Before, a level is carried back. */
export const levelledFrom = [
  { framework: 'austria', since: '2016-03', from: '2016-03-15' },
  { framework: 'germany', since: '2014', from: '2014-01-01' },
]

const codes = (text) => text.split(' ')
const one = codes('1 2 3 4 5 6 7 8')
const ymca = 'https://www.ymcaawards.co.uk/centres/uk-and-eu-qualification-frameworks'
const sbfi =
  'https://www.sbfi.admin.ch/en/national-qualifications-framework-for-vocational-and-professional-qualifications-nqf-vpq'

/** C: rows raised to two sources because a second one was read. */
export const raisedRows = [
  { section: 'C', framework: 'slovenia', codes: codes('1 2 3 4 5 6'), source: 'https://www.nok.si' },
  { section: 'C', framework: 'uk-eni', codes: [...one, 'Entry 3'], source: ymca },
  { section: 'C', framework: 'uk-wls', codes: [...one, 'Entry 3'], source: ymca },
  { section: 'C', framework: 'uk-sct', codes: codes('12 11 10 9 8 7 6 4 3'), source: ymca },
  { section: 'C', framework: 'estonia', codes: one, source: 'https://kutsekoda.ee/en/?p=1744' },
  { section: 'C', framework: 'switzerland', codes: one, source: sbfi },
  { section: 'C', framework: 'liechtenstein', codes: one, source: 'https://nqfl.li/?lan=de&page=2326' },
  {
    section: 'C',
    framework: 'serbia',
    codes: codes('8 7.2 7.1 6.2 6.1 5 4 3 2 1'),
    source:
      'https://socijalnoukljucivanje.gov.rs/en/the-report-on-referencing-the-national-qualifications-framework-of-serbia-to-the-european-qualifications-framework',
  },
  { section: 'C', framework: 'bulgaria', codes: [...one, '0'], source: 'https://refernet.bg' },
  {
    section: 'C',
    framework: 'belgium-de',
    codes: one,
    certainty: 'confirmed',
    source: 'https://www.cedefop.europa.eu/en/tools/nqfs-online-tool/countries/belgium-de-2020',
  },
]

/** Levels the official code list knows and the level tables do not. */
export const addedRows = [
  { framework: 'malta', code: 'A', uri: 'http://data.europa.eu/snb/qdr/c_0ab74a56' },
  { framework: 'malta', code: 'B', uri: 'http://data.europa.eu/snb/qdr/c_a648b6db' },
]

/** Concept URIs of umbrella levels whose sublevels the level tables list. */
export const umbrellaUris = {
  'north-macedonia 5': 'http://data.europa.eu/snb/qdr/c_ea16bfd2',
  'north-macedonia 6': 'http://data.europa.eu/snb/qdr/c_c484f777',
  'north-macedonia 7': 'http://data.europa.eu/snb/qdr/c_4508cafb',
  'serbia 6': 'http://data.europa.eu/snb/qdr/c_7e034a16',
  'serbia 7': 'http://data.europa.eu/snb/qdr/c_e4f11c13',
}

/** D: contradictions that stay open, as short notes on the framework. */
export const contradictions = {
  croatia: 'framework act: adopted 8 February, promulgated 14 February 2013; another source March 2013',
  germany: 'joint decision: in force 1 May 2013, signed 16 May 2013',
  albania: 'framework law: 4 March or 21 March 2010',
  'uk-sct': 'SVQ 2-4: SCQF 5/6/8 or 5-6/7/9',
}
