import { type Context, context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { RequestFacts, RequestSpan, StatementSpan, Tracing } from './tracing.js';

/**
 * OpenTelemetry traces, exported as OTLP over HTTP; loaded only if tracing is on. Each request has a span with a child span for each database
 * statement. Contexts are passed explicitly, without async hooks. Names and attributes follow the semantic conventions; statement texts
 * contain no values. The OpenTelemetry packages read OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER, OTEL_EXPORTER_OTLP_HEADERS and the like.
 */
export function openTracing(version: string): Tracing {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': process.env.OTEL_SERVICE_NAME ?? 'museum-partnership-graph',
      'service.version': version,
    }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const tracer = provider.getTracer('museum-partnership-graph', version);
  const propagator = new W3CTraceContextPropagator();
  const getter = {
    get: (carrier: Readonly<Record<string, unknown>>, key: string) => carrier[key] as string | undefined,
    keys: Object.keys,
  };

  function statement(parent: Context, text: string): StatementSpan {
    const span = tracer.startSpan(
      'neo4j',
      { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'neo4j', 'db.query.text': text } },
      parent,
    );
    return {
      end(error) {
        if (error !== undefined) {
          const code = String((error as { readonly code?: string }).code ?? 'error');
          span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
        }
        span.end();
      },
    };
  }

  function request(headers: Readonly<Record<string, string | string[] | undefined>>): RequestSpan {
    const caller = propagator.extract(ROOT_CONTEXT, headers, getter);
    const span = tracer.startSpan('request', { kind: SpanKind.SERVER }, caller);
    const own = trace.setSpan(caller, span);
    return {
      trace: span.spanContext().traceId,
      statement: (text) => statement(own, text),
      end({ method, route, status, operation, kind, codes }: RequestFacts) {
        span.updateName(`${method} ${route}`);
        span.setAttributes({
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
          ...(operation && { 'graphql.operation.name': operation }),
          ...(kind && { 'graphql.operation.type': kind }),
          ...(codes && { 'error.type': codes[0] }),
        });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  return { request, close: () => provider.shutdown().finally(() => context.disable()) };
}
