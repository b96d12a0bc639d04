// node typeset.cjs COMPILER FONTS FOLDER: sets FOLDER/layout.typ with FOLDER/data.json into FOLDER/out.pdf.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const [compilerPath, fonts, folder] = process.argv.slice(2);
const { NodeCompiler } = require(compilerPath);
const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [fonts] }],
    inputs: { data: fs.readFileSync(path.join(folder, 'data.json'), 'utf8') },
});
const pdf = compiler.pdf({ mainFilePath: path.join(folder, 'layout.typ') }, { pdfStandard: 'ua-1' });
fs.writeFileSync(path.join(folder, 'out.pdf'), pdf);
