import type { LanguageWords } from './language-words.ts'

export const romanian: LanguageWords = {
  code: 'ro',
  ownLetters: /[șțăşţ]/u,
  functionWords: `a acest aceasta aceste acestui ai al ale alt alte am ar are astfel asupra au avea ca care catre ce cel cea cei
    cele celor cu cum cand da daca dar de decat deci despre din dintre doar dupa e ea ei el ele era este eu fi fie fost iar ii il
    in inainte insa intr intre isi isi la le lor lui mai mea meu mi noi o ori orice pe pentru peste prin precum sa sai sale sau
    se si sau sub sunt tot toate toti tu un una unde unei unele unor unui va vom`,
  conjunctions: 'si sau ori precum',
  negations: `nu fara niciun nicio niciodata nici lipsa lipseste incapabil evita exceptand`,
  wishes: `doresc doreste vreau vrea doritor interesat interesata spera intentioneaza`,
  contrasts: 'dar ci insa totusi',
  harmlessAbsences: `supraveghere supravegherea ajutor ajutorul asistenta indrumare erori eroare greseli accident accidente
    incidente intarziere intarzieri doar numai reclamatii defectiuni`,
  asides: 'ajuta ajutat ajutand asista asistat observa observat observand colegii colegilor introducere',
  everyday: 'comunicare istorie politica arta muzica literatura filosofie logica statistica',
  inflections: `arilor arii area are erea ere irea ire eaza easca este esc and ind at ata ati ate ut uta uti ute it ita iti ite iilor ilor elor iile ile ele ului
    lor ul ii ei le ea i e a u`,
  derivations: `atiilor atiei atiile atia atii atie atori ator atoare iunilor iunii iunea iuni iune
    ice ica ici ic ale al ia ie`,
  lightVerbs: 'folosi utiliza aplica efectua executa realiza asigura',
  verbPlace: 'first',
}
