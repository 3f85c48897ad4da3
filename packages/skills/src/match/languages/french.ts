import type { LanguageWords } from './language-words.ts'

export const french: LanguageWords = {
  code: 'fr',
  ownLetters: /œ/u,
  functionWords: `a afin ai ainsi apres au aussi aux avant avec avoir avait c car ce ceci cela ces cet cette chez comme comment d dans de
    depuis des dont donc du elle elles en entre est et ete etre eu faire fait il ils j je jusqu l la le les leur leurs lors lui
    m ma mais me mes meme mon n nos notre nous on ont ou par pendant peut peuvent plus pour pouvoir qu quand que quel quelle qui
    quoi s sa se selon ses si soit son sont sous sur t ta te tes tous tout toute toutes tres tu un une vers vos votre vous y`,
  conjunctions: 'et ou ainsi',
  negations: `ne n pas sans aucun aucune jamais ni manque non incapable evite eviter evitant sauf excepte`,
  wishes: `souhaite souhaitent veut veulent voudrait voudrais aimerait aimerais interesse interessee desire espere envisage`,
  contrasts: 'mais cependant toutefois pourtant',
  harmlessAbsences: `aide supervision surveillance assistance erreur erreurs faute fautes accident accidents incident incidents
    retard retards seulement encadrement interruption plainte panne pannes dommage`,
  asides: 'aide aider aidait assiste assister assistait observe observer observait collegues initiation',
  everyday: `litterature logique communication consultation politique morale migration statistiques philosophie rhetorique
    cheveux medicaments histoire geographie yoga musique art moulins economie acoustique esthetique`,
  inflections: `antes ante ants ant issent issant aient ees ee er ez ent es elles elle els el aux al ales ale ifs if ives ive euses euse eurs eur
    ir it ie s e a x`,
  derivations: `ations ation ateurs ateur atrices atrice ements ement ments ment ions ion issages issage ages age iques ique ites ite`,
  lightVerbs: 'utiliser employer appliquer effectuer realiser executer fournir',
  irregular: `entretien:entretenir entretient:entretenir entretenu:entretenir lit:lire lecture:lire lectures:lire
    conduit:conduire conduite:conduire tient:tenir tenue:tenir travaux:travail choisit:choisir ecrit:ecrire pose:poser
    yeux:oeil cuit:cuire cuisson:cuire dessin:dessiner dessins:dessiner soin:soigner soins:soigner`,
  synonyms: `utiliser employer; installer poser monter; verifier controler inspecter tester; entretenir maintenir maintenance;
    reparer depanner; respecter suivre appliquer; rediger ecrire; concevoir dessiner; realiser effectuer executer; remplacer
    changer; appareil appareils equipement materiel; procedure procedures regle regles consigne consignes; surveiller suivre
    monitorer; fabriquer produire; chantier construction; medicament traitement`,
  verbPlace: 'first',
}
