import { sampleNamed } from './samples.ts'

// `node tools/demo/print-sample.ts E1`: a sample school and its entries as JSON. The journeys ask
// for it, so that they type the same answers as the demo.
console.log(JSON.stringify(await sampleNamed(process.argv[2] ?? '')))
