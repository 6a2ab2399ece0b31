import { open } from 'node:fs/promises';
import { FileError } from '../csv/fileError.js';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const SECTOR = 512;
/** Sectors of the directory of an OLE file that are searched for the name of its content. */
const DIRECTORY_SECTORS = 16;

export const isZip = (head: Buffer): boolean => head.subarray(0, ZIP.length).equals(ZIP);

/** Refuses an OLE file: an encrypted workbook, or one in the format of Excel 97. Throws a FileError that says which, and what to do. */
export async function refuseOle(path: string, name: string, head: Buffer): Promise<void> {
  if (!head.subarray(0, OLE.length).equals(OLE)) return;
  const directory = await readAt(path, (head.readUInt32LE(48) + 1) * SECTOR, DIRECTORY_SECTORS * SECTOR);
  if (directory.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new FileError(
      `${name} is encrypted with a password. Open it in Excel, remove the password (File, Info, Protect Workbook), save it, and use that file.`,
    );
  throw new FileError(
    `${name} is an old Excel workbook (.xls). Open it in Excel or LibreOffice, save it as "Excel Workbook (.xlsx)", and use that file.`,
  );
}

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
