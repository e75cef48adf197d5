workflow {
    channel.fromPath('x.fa').splitFasta(by: 2).view { it.readLines() }
}
