println 'a,b\n1,2'.splitCsv(header: true)
println 'x\ny\nz'.splitText(by: 2).collect { it.trim() }
println '>s\nAC'.splitFasta(record: [id: true, seqString: true])
println 'a\nb'.countLines() + '>a\nA\n>b\nC'.countFasta()
println '[1, 2]'.splitJson()
