/** ICU messages by key. */
declare const messages: Readonly<Record<string, string>>
export default messages
