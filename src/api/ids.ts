/** An organisation's id as the graph has it: `https://ror.org/02jx3x895` and `ror.org/02jx3x895` are `ror:02jx3x895`. */
export function organisationId(id: string): string {
  const ror = /^(?:https?:\/\/)?ror\.org\/([0-9a-z]+)$/i.exec(id.trim());
  return ror?.[1] ? `ror:${ror[1].toLowerCase()}` : id.trim();
}
