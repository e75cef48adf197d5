workflow {
    channel.of('>a').splitFasta(record: [ident: true]).view()
}
