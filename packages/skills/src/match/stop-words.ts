const words = `
a an and are as at be by for from has have in into is it its of on or such that the their them these this to under using
was were which while will with within
aber als am an auf aus bei bis das dem den der des die durch ein eine einem einen einer eines er es fur im in ist mit nach
nicht oder sich sie sind so sowie und unter vom von vor wie wird werden zu zum zur
a au aux avec ce ces dans de des du elle en est et il la le les leur ou par pour que qui sa se ses son sont sur un une
al alla alle ai agli col come con da dal dalla dei del della delle di e ed gli i il in l la le lo nei nel nella o per su
sui tra un una uno
al como con de del desde el ella en entre es la las lo los o para por que se sin sobre su sus un una y
al ale a ai cu de din ce care dar de e este in intre la mai o ori pe pentru prin sa sau se si sub un una unei unui
aan bij de den der die een en het in is met of om op te tot uit van voor
i lub na o od oraz po przez w we z za ze
att av den det eller en ett for fran i inom med och om pa som till
`

/** Function words of the languages with labels, folded. They match everything and tell nothing. */
export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean))

const negations = `no not never without none neither nor kein keine keinen keiner keinerlei ohne nicht nie pas sans aucun
aucune jamais senza nessun nessuna mai sin ningun ninguna nunca fara niciun nicio nu geen zonder bez nie brak inte ingen utan`

/** Words that turn what follows into its absence. */
export const negationWords: ReadonlySet<string> = new Set(negations.split(/\s+/))
