import sax from 'sax';
import { FileError } from '../csv/fileError.js';

/** Handlers of a streamed XML document. Names have no prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Parses an XML document chunk by chunk. A document type (and so any entity of its own) refuses the file. */
export class XmlReader {
  readonly #parser = sax.parser(true, { position: false });
  readonly #decoder = new TextDecoder('utf-8');
  #depth = 0;

  constructor(
    private readonly name: string,
    maxDepth: number,
    handlers: XmlHandlers,
  ) {
    const parser = this.#parser;
    parser.ondoctype = () => {
      throw new FileError(`${name} is refused: it has an XML document type, which a workbook does not need.`);
    };
    parser.onopentag = (tag) => {
      this.#depth += 1;
      if (this.#depth > maxDepth) throw new FileError(`${name} is refused: its XML is nested too deeply.`);
      handlers.open?.(local(tag.name), tag.attributes as Record<string, string>);
    };
    parser.ontext = (text) => handlers.text?.(text);
    parser.oncdata = (text) => handlers.text?.(text);
    parser.onclosetag = (tag) => {
      this.#depth -= 1;
      handlers.close?.(local(tag));
    };
    parser.onerror = (error) => {
      throw error;
    };
  }

  write(chunk: Buffer): void {
    this.#guard(() => this.#parser.write(this.#decoder.decode(chunk, { stream: true })));
  }

  end(): void {
    this.#guard(() => this.#parser.close());
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw new FileError(
        `${this.name} is damaged: a part of it is not valid XML. Open it in the program that created it, and save it again.`,
      );
    }
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Value of an attribute, whatever its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return found && attributes[found];
}

export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
