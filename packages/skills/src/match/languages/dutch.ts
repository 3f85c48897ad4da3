import type { LanguageWords } from './language-words.ts'

export const dutch: LanguageWords = {
  code: 'nl',
  functionWords: `aan al alle als andere bij binnen daar dan dat de deze die dit doen door dus een eigen elke en er etc had hebben
    heb heeft hem het hij hoe hun ik in is je kan kunnen maar me meer met mijn moet na naar nog nu of om omdat onder ons ook op
    over per sinds te tegen ten ter tijdens tot tussen uit uw van veel verschillende via vanuit volgens voor waar was wat we
    welke werd wie wij wordt worden ze zelf zich zij zijn zo zoals zonder zowel`,
  conjunctions: 'en of evenals',
  negations: 'nee geen niet zonder nooit noch ontbreekt vermijdt vermijden behalve uitgezonderd',
  wishes: 'wil willen wenst graag geinteresseerd hoopt beoogt',
  contrasts: 'maar echter toch',
  harmlessAbsences: `toezicht hulp begeleiding fouten fout ongeval ongevallen incidenten vertraging alleen slechts klachten storing
    storingen schade`,
  asides: 'helpt helpen hielp geholpen assisteert assisteren observeert observeren collegas inleiding',
  everyday: 'literatuur logica politiek geschiedenis communicatie statistiek muziek kunst yoga haar voeding klemmen',
  inflections: 'eerde eert eren ten ens en er es te e s t d',
  derivations: 'eringen ering aties atie ingen ing',
  lightVerbs: 'gebruiken toepassen hanteren uitvoeren verrichten verlenen',
  irregular: `leest:lezen gelezen:lezen meet:meten gemeten:meten houdt:houden gebruikt:gebruiken gebruik:gebruiken
    geinstalleerd:installeren onderhoudt:onderhouden onderhoud:onderhouden geeft:geven schrijft:schrijven bouwt:bouwen
    gebouwd:bouwen legt:leggen las:lassen gelast:lassen rijdt:rijden`,
  synonyms: `gebruiken toepassen hanteren; installeren plaatsen monteren; controleren inspecteren nakijken testen; onderhouden
    onderhoud; herstellen repareren; naleven volgen; schrijven opstellen; uitvoeren verrichten; apparatuur uitrusting toestellen;
    geneesmiddelen medicatie medicijnen; vervaardigen maken produceren`,
  verbPlace: 'last',
  verbShape: /n$/u,
  compoundJoints: ['', 's', 'en', 'n', 'e'],
}
