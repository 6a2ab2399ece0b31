/**
 * A file that is refused as a whole, before any of it is imported: missing, not text, without a header, an unclosed quote. The message is
 * one sentence that names the file, the fault and what to do; it is shown without a stack trace. An invalid row is not a FileError: it
 * becomes an issue, and the import continues.
 */
export class FileError extends Error {
  override readonly name = 'FileError';
}
