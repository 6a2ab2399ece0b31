// Counts database hits: on request, records each statement that a contestant sends through its driver, and profiles
// it afterwards.

/** Wraps the driver's sessions and reports to the measuring process. */
export function recorded(driver) {
  let lastRecord;
  const runs = (runner, own) => {
    const run = runner.run.bind(runner);
    runner.run = (text, parameters, ...rest) => {
      lastRecord?.push([text, parameters]);
      return run(text, parameters, ...rest);
    };
    return own ?? runner;
  };
  const session = driver.session.bind(driver);
  driver.session = (...given) => {
    const opened = session(...given);
    if (!lastRecord) return opened;
    for (const name of ['executeRead', 'executeWrite']) {
      const execute = opened[name].bind(opened);
      opened[name] = (work, ...rest) => execute((transaction) => work(runs(transaction)), ...rest);
    }
    const begin = opened.beginTransaction.bind(opened);
    opened.beginTransaction = (...rest) => {
      const transaction = begin(...rest);
      return runs(transaction);
    };
    return runs(opened);
  };
  process.on('message', async (message) => {
    if (message === 'note') lastRecord = [];
    if (message !== 'profile') return;
    const statements = lastRecord;
    lastRecord = undefined;
    let hits = 0;
    for (const [text, parameters] of statements) hits += await profiled(session, text, parameters);
    process.send({ hits, statements: statements.length });
  });
}

async function profiled(session, text, parameters) {
  const opened = session();
  const { summary } = await opened.run(`PROFILE ${text.replace(/^CYPHER 5\s+/, '')}`, parameters);
  await opened.close();
  return hitsOf(summary.profile);
}

const hitsOf = ({ dbHits, children }) =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits ?? 0));
