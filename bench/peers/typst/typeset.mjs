// Typesets a document with Typst: node typeset.mjs FONTS MAIN.typ OUT.pdf [STANDARD]
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [fonts, main, out, standard] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: dirname(main),
  fontArgs: [{ fontPaths: [fonts] }],
});
const compiled = compiler.compile({ mainFilePath: main });
compiled.printDiagnostics();
if (!compiled.result) {
  process.exit(1);
}
writeFileSync(out, compiler.pdf(compiled.result, standard ? { pdfStandard: standard } : {}));
