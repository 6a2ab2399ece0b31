// Runs the worker thread src/network/worker.ts from source, because worker threads do not use Jest's transformation.
import './typescript.mjs';

await import('../../src/network/worker.ts');
