// Checks EPUBs with Ace by DAISY:
//
//   node ace.mjs REPORTS EPUB...
//
// Prints, for each EPUB, one line of JSON: the file, the documents that Ace looked into, and what it
// found wrong. Ace's own reports go to a folder for each EPUB below REPORTS. The browser is the one
// that PUPPETEER_EXECUTABLE_PATH names.
import ace from '@daisy/ace-core';
import browser from '@daisy/ace-axe-runner-puppeteer';
import { basename, join } from 'node:path';
import winston from 'winston';

/** Ace's report nests assertions: of the publication and of each document. */
function violations(report) {
  return report.assertions.flatMap((subject) =>
    subject.assertions
      .filter((assertion) => assertion['earl:result']['earl:outcome'] === 'fail')
      .map((assertion) => ({
        document: subject['earl:testSubject'].url,
        rule: assertion['earl:test']['dct:title'],
        impact: assertion['earl:test']['earl:impact'],
        message: assertion['earl:result']['dct:description'],
        mark: assertion['earl:result'].html ?? '',
      })),
  );
}

// Without this, Ace's talk of its work would come to standard error word by word.
winston.add(new winston.transports.Console({ level: 'error', stderrLevels: ['error'] }));

const [reports, ...epubs] = process.argv.slice(2);
for (const epub of epubs) {
  const outdir = join(reports, basename(epub, '.epub'));
  const [, report] = await ace(epub, { cwd: process.cwd(), outdir, silent: true }, browser);
  const documents = report.assertions.map((subject) => subject['earl:testSubject'].url);
  console.log(JSON.stringify({ epub, documents, violations: violations(report) }));
}
