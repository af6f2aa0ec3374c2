import { failed, messageOf, success, type Failure, type Outcome } from '../model/outcome';

/** Work on a file as an outcome: what the file system throws becomes a failure that names the file. */
export async function attempt<T>(path: string, work: () => Promise<T>): Promise<Outcome<T, Failure>> {
  try {
    return success(await work());
  } catch (error) {
    return failed({ code: 'write-failed', path, detail: messageOf(error) });
  }
}
