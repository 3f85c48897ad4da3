import type { LanguageWords } from './language-words.ts'

export const polish: LanguageWords = {
  code: 'pl',
  ownLetters: /[łżźćńśęą]/u,
  functionWords: `a aby albo ale bardzo bo by byc byl byla bylo byly co czy dla do gdy gdzie go i ich im inne innych itp iz ja jak
    jako je jego jej jest jestem juz kazdy ktora ktore ktory ktorych lub ma mam mi moze na nad nam nas o od ona one oni oraz pod
    podczas po przed przez przy roznych sa sie swoje swoich ta tak takie takich tam te tego tej ten to tych tym u w we wedlug
    wszystkich z za ze`,
  conjunctions: 'i oraz lub albo',
  negations: 'nie bez brak nigdy zaden zadnego zadnej ani unika oprocz',
  wishes: 'chce chcialbym chcialabym pragnie zainteresowany zainteresowana zamierza',
  contrasts: 'ale lecz jednak natomiast',
  harmlessAbsences: `nadzoru pomocy opoznien bledow bledu wypadku wypadkow awarii reklamacji tylko szkod`,
  asides: 'pomaga pomagal pomagala asystuje asystowal obserwuje obserwowal kolegom wprowadzenie',
  everyday: 'literatura logika polityka historia komunikacja statystyka muzyka sztuka informatyka',
  inflections: `owac owal owala owany owane owanych uje uja iami ami ach ych ymi ich imi ego emu owi owie owa owe owy owych ow om em ej ie ia iu
    ac ic yc al ala a e i y u o`,
  derivations: `owania owaniem owanie owaniu ania aniem anie aniu enia eniem enie eniu ienie ienia cje cji cja cjami`,
  lightVerbs: 'stosowac uzywac wykorzystywac korzystac poslugiwac wykonywac przeprowadzac',
  synonyms: `stosowac uzywac wykorzystywac korzystac poslugiwac; instalowac montowac zakladac; sprawdzac kontrolowac badac testowac;
    naprawiac usuwac; przestrzegac stosowac; wykonywac przeprowadzac realizowac; opracowywac tworzyc sporzadzac; projektowac
    konstruowac; urzadzenia sprzet`,
  verbPlace: 'first',
}
