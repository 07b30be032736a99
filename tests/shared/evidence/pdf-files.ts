import { deflateSync } from 'node:zlib';

import { buildPdf, packedObjects, streamObject } from './build-documents.ts';
import { buildJpeg, bytesOf } from './build-images.ts';
import { EXE, HTML } from './corpus-file.ts';
import type { Row } from './corpus-file.ts';

const SCRIPT = '/S /JavaScript /JS (app.alert\\(1\\))';

/** Papers: plain ones, those that act, hide something or are damaged. */
export const PDFS: readonly Row[] = [
  ['of twelve pages', buildPdf({ pages: 12 }), 'taken'],
  ['of version 2', buildPdf({ head: '%PDF-2.0\n' }), 'taken'],
  ['that opens at a page', buildPdf({ catalog: '/OpenAction [10 0 R /Fit]' }), 'taken'],
  [
    'with a link',
    buildPdf({ objects: ['4 0 obj\n<< /S /URI /URI (https://example.com) >>\nendobj\n'] }),
    'taken',
  ],
  [
    'with a scanned page in it',
    buildPdf({ objects: [streamObject('/Subtype /Image /Filter /DCTDecode', buildJpeg())] }),
    'taken',
  ],
  ['with packed objects', buildPdf({ objects: [packedObjects('<< /Type /Page >>')] }), 'taken'],
  ['with white space behind its end', buildPdf({ tail: '\r\n \0\0' }), 'taken'],
  ['written to twice', bytesOf(buildPdf(), buildPdf({ head: '' })), 'taken'],
  ['that runs a script', buildPdf({ catalog: `/OpenAction << ${SCRIPT} >>` }), 'file-active'],
  [
    'that runs a script on a page',
    buildPdf({ objects: [`4 0 obj\n<< /AA << /O << ${SCRIPT} >> >> >>\nendobj\n`] }),
    'file-active',
  ],
  [
    'with a script whose name is spelt in numbers',
    buildPdf({ catalog: '/OpenAction << /S /J#61vaScript >>' }),
    'file-active',
  ],
  [
    'with a script spelt in numbers throughout',
    buildPdf({ catalog: '/OpenAction << /S /#4a#53 (x) >>' }),
    'file-active',
  ],
  [
    'with a script in packed objects',
    buildPdf({ objects: [packedObjects(`<< ${SCRIPT} >>`)] }),
    'file-active',
  ],
  [
    'with a script in packed objects whose type is spelt in numbers',
    buildPdf({
      objects: [
        streamObject(
          '/Type /Obj#53tm /Fir#73t 4 /Filter /Flate#44ecode',
          deflateSync(bytesOf(`5 0 << ${SCRIPT} >>`)),
        ),
      ],
    }),
    'file-active',
  ],
  [
    'with a script in packed objects that do not say their type',
    buildPdf({
      objects: [
        streamObject('/N 1 /First 4 /Filter /FlateDecode', deflateSync(bytesOf('5 0 << /JS (x) >>'))),
      ],
    }),
    'file-active',
  ],
  [
    'with a script inside a stream that another table points at',
    buildPdf({ objects: [streamObject('', bytesOf(`9 0 obj << ${SCRIPT} >>`))] }),
    'file-active',
  ],
  [
    'that starts a program',
    buildPdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    'file-active',
  ],
  ['with a file attached', buildPdf({ catalog: '/Names << /EmbeddedFiles 5 0 R >>' }), 'file-active'],
  ['with a file in it', buildPdf({ objects: [streamObject('/Type /EmbeddedFile', EXE)] }), 'file-active'],
  ['with a film', buildPdf({ catalog: '/Annots [<< /Subtype /RichMedia >>]' }), 'file-active'],
  ['with a form that sends', buildPdf({ catalog: '/AA << /S /SubmitForm >>' }), 'file-active'],
  ['with a form that fetches', buildPdf({ catalog: '/AA << /S /ImportData >>' }), 'file-active'],
  ['with a form of the newer language', buildPdf({ catalog: '/AcroForm << /XFA [5 0 R] >>' }), 'file-active'],
  ['that jumps into an attached file', buildPdf({ catalog: '/A << /S /GoToE >>' }), 'file-active'],
  ['that plays a sound', buildPdf({ catalog: '/A << /S /Sound >>' }), 'file-active'],
  ['with a password', buildPdf({ trailer: '/Encrypt 8 0 R' }), 'file-locked'],
  [
    'with packed objects that are packed again',
    buildPdf({ objects: [packedObjects('<<>>', '/DecodeParms << /Predictor 12 >>')] }),
    'file-broken',
  ],
  [
    'with packed objects in another way',
    buildPdf({ objects: [streamObject('/Type /ObjStm /First 4 /Filter /LZWDecode', bytesOf('abc'))] }),
    'file-broken',
  ],
  [
    'with packed objects that are damaged',
    buildPdf({
      objects: [streamObject('/Type /ObjStm /First 4 /Filter /FlateDecode', bytesOf([0x78, 0x9c, 0xff]))],
    }),
    'file-broken',
  ],
  [
    'with packed objects that swell without end',
    buildPdf({
      objects: [
        streamObject(
          '/Type /ObjStm /First 4 /Filter /FlateDecode',
          deflateSync(new Uint8Array(20 * 1024 * 1024)),
        ),
      ],
    }),
    'file-broken',
  ],
  ['behind a web page', bytesOf(HTML, buildPdf()), 'file-type-refused'],
  ['behind one byte', bytesOf('x', buildPdf()), 'file-type-unknown'],
  ['with a web page in a comment', buildPdf({ objects: [`%${HTML}\n`] }), 'file-hides-another'],
  ['cut in the middle', buildPdf().slice(0, 60), 'file-broken'],
  ['without its table', buildPdf({ end: '%%EOF' }), 'file-hides-another'],
  ['of an unheard version', buildPdf({ head: '%PDF-9.9\n' }), 'file-broken'],
];
