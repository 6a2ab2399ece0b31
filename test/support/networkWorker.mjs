// The thread of src/network/worker.ts, run as it stands: threads know nothing of Jest's transformation.
import './typescript.mjs';

await import('../../src/network/worker.ts');
