/** Version of this software, as dossiers and the API name it. A test compares it with package.json. */
export const softwareVersion = '0.1.0'
