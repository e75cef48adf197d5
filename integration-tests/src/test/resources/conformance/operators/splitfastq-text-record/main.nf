workflow {
    channel.fromPath('x.fq').splitFastq(by: 1).view { it.readLines() }
    channel.fromPath('x.fq').splitFastq(record: true).view { "${it.readHeader}: ${it.readString} ${it.qualityString}" }
}
