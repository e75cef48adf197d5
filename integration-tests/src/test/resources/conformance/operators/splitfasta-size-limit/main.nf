workflow {
    channel.fromPath('x.fa').splitFasta(size: 7).map { it.count('>') }.view()
    channel.fromPath('x.fa').splitFasta(limit: 2, record: [id: true]).view { it.id }
    channel.fromPath('x.fa').splitFasta(file: true).view { it.name }
}
