// Adds up the reports of all test runners. Arguments: name=exitcode per part. A part that failed without a failed test in its
// report (it did not compile, did not start, wrote no report) counts as one failure, so that silence is never a success.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const none = { passed: 0, failed: 0, skipped: 0 };

function surefireReports(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || ['node_modules', '.git', 'src'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.name !== 'surefire-reports') return surefireReports(path);
    return readdirSync(path)
      .filter((name) => /^TEST-.*\.xml$/.test(name))
      .map((name) => join(path, name));
  });
}

function java() {
  const sum = { ...none };
  for (const file of surefireReports('.')) {
    const suite = /<testsuite\b[^>]*>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const failed = number('failures') + number('errors');
    sum.failed += failed;
    sum.skipped += number('skipped');
    sum.passed += number('tests') - failed - number('skipped');
  }
  return sum;
}

function json(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : none;
}

const readers = {
  java,
  vitest: () =>
    json('frontend/target/vitest.json', (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    })),
  playwright: () =>
    json('frontend/target/playwright.json', ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    })),
};

const total = { ...none };
for (const argument of process.argv.slice(2)) {
  const [name, code] = argument.split('=');
  const counted = { ...(readers[name]?.() ?? none) };
  const silent = name in readers && counted.passed + counted.failed === 0;
  if (counted.failed === 0 && (code !== '0' || silent)) {
    counted.failed = 1;
    console.log(`${name}: did not run to its end`);
  }
  console.log(`${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
  for (const key of Object.keys(total)) total[key] += counted[key];
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
