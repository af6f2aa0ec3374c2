/** SHA-256 of bytes as 64 lower-case hex digits (Web Crypto, which windows, phones and Node 20 all have). */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hex digits of the file's SHA-256 that identify a paper. */
const ID_DIGITS = 16;

/** The id of the paper that a PDF holds: the first digits of its SHA-256. */
export const paperId = async (bytes: Uint8Array): Promise<string> => (await sha256Hex(bytes)).slice(0, ID_DIGITS);
