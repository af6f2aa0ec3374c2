import { failed, messageOf, success, type Failure, type Outcome } from '../model/outcome';

/** Work on a file as an outcome: what the file system throws becomes a failure that names the file. */
export async function attempt<T>(path: string, work: () => Promise<T>): Promise<Outcome<T, Failure>> {
  try {
    return success(await work());
  } catch (error) {
    return failed({ code: 'write-failed', path, detail: messageOf(error) });
  }
}

/** Work that comes after the note and is no part of it: why it failed, for the report; nothing when it was done. */
export async function afterwards(work: () => Promise<void>): Promise<{ readonly notRecorded?: string }> {
  try {
    await work();
    return {};
  } catch (error) {
    return { notRecorded: messageOf(error) };
  }
}
