/**
 * Digests of the bytes W3C published at an address: SHA-256 and SHA-384, lower-case hex. More than one of a kind where the
 * file changed while its address stayed; credentials made before the change name the older one. Source: VC Data Model 2.0,
 * appendix B.1 (Recommendation of May 2025), and the file as it stood from July 2024.
 */
const published: Readonly<Record<string, readonly string[]>> = {
  'https://www.w3.org/ns/credentials/v2': [
    '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
    '97f1eb8e5042356c805fdd61afa2c557663785e0794dcafa21e138fd38def18cb360133c221aa31d6896a6bf3e65b614',
    '24a18c90e9856d526111f29376e302d970b2bd10182e33959995b0207d7043b9',
    '35239c36999d2155312091af194a1edb61634d6ad789a5e5b19f2aebdd762dd9d1dcaada40eda7ef921c6b8c0ae107a0',
  ],
}

/** What was published at this exact address; undefined when nobody here knows. */
export function findPublishedDigests(url: string): readonly string[] | undefined {
  return Object.hasOwn(published, url) ? published[url] : undefined
}
