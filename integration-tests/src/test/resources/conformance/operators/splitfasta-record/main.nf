workflow {
    channel.fromPath('x.fa').splitFasta(record: [id: true, desc: true, seqString: true]).view { "${it.id} ${it.desc} ${it.seqString}" }
    channel.fromPath('x.fa').splitFasta(record: [header: true, sequence: true, width: 4]).first().view { it.header + ' ' + it.sequence.readLines() }
    channel.fromPath('x.fa').splitFasta(record: [id: true], by: 2).view { it*.id }
}
