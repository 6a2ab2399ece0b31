import { z } from 'zod';

/**
 * Response types written from the text of the Reconciliation Service API 0.2: required members and their types.
 * Independent of the service, so that errors are not repeated.
 */

const Id = z.string().min(1);
const Type = z.object({ id: Id, name: Id });
const TypeWithBroader = Type.extend({ broader: z.array(Type).optional() });
const Template = z
  .string()
  .refine(
    (text) => text.includes('{{id}}') && URL.canParse(text.replace('{{id}}', 'x')),
    'needs {{id}} in a URL',
  );
const SuggestMetadata = z.object({
  service_url: z.url(),
  service_path: z.string(),
  flyout_service_url: z.url().optional(),
  flyout_service_path: z.string().includes('${id}').optional(),
});

export const Manifest = z.object({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2'), 'must hold 0.2'),
  name: Id,
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  defaultTypes: z.array(TypeWithBroader).optional(),
  documentation: z.url().optional(),
  view: z.object({ url: Template }).optional(),
  preview: z.object({ url: Template, width: z.int().positive(), height: z.int().positive() }).optional(),
  suggest: z
    .object({ entity: SuggestMetadata, property: SuggestMetadata, type: SuggestMetadata })
    .partial()
    .optional(),
  extend: z
    .object({
      propose_properties: z.object({ service_url: z.url(), service_path: z.string() }).optional(),
      property_settings: z
        .array(z.object({ name: Id, label: Id, type: z.enum(['number', 'text', 'checkbox', 'select']) }))
        .optional(),
    })
    .optional(),
  batchSize: z.int().positive().optional(),
});

const Feature = z.strictObject({ id: Id, value: z.union([z.boolean(), z.number()]) });

export const Candidate = z.strictObject({
  id: Id,
  name: Id,
  description: z.string().optional(),
  type: z.array(Type),
  score: z.number(),
  features: z
    .array(Feature)
    .refine((features) => new Set(features.map(({ id }) => id)).size === features.length, 'each once')
    .optional(),
  match: z.boolean(),
});

export const ResultBatch = z.record(
  z.string(),
  z.strictObject({
    result: z
      .array(Candidate)
      .refine(
        (all) => all.every(({ score }, at) => at === 0 || score <= (all[at - 1]?.score ?? 0)),
        'by decreasing score',
      ),
  }),
);

export const EntitySuggestions = z.object({
  result: z.array(
    z.object({
      id: Id,
      name: Id,
      description: z.string().optional(),
      notable: z.array(z.union([Id, Type])).optional(),
    }),
  ),
});
export const PropertySuggestions = z.object({
  result: z.array(z.object({ id: Id, name: Id, description: z.string().optional() })),
});
export const TypeSuggestions = z.object({ result: z.array(TypeWithBroader) });
export const Flyout = z.object({ id: Id, html: z.string() });

const Value = z.union([
  z.strictObject({ str: z.string() }),
  z.strictObject({ int: z.int() }),
  z.strictObject({ float: z.number() }),
  z.strictObject({ date: z.iso.datetime() }),
  z.strictObject({ id: Id, name: Id }),
  z.strictObject({}),
]);

export const Extension = z.object({
  meta: z.array(z.object({ id: Id, name: Id, type: Type.optional() })),
  rows: z.record(z.string(), z.record(z.string(), z.array(Value))),
});

export const Proposal = z.object({
  properties: z.array(z.object({ id: Id, name: Id })),
  type: z.string().optional(),
  limit: z.number().optional(),
});
