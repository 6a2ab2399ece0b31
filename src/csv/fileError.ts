/**
 * A file that is refused whole, before anything of it is read into the graph: not there, no text, no header, a quote
 * that never ends. The message is one sentence that names the file, says what is wrong and what to do; it is shown
 * alone, without a stack. A row that is wrong is no fault: it becomes an issue, and the rest goes on.
 */
export class FileError extends Error {
  override readonly name = 'FileError';
}
