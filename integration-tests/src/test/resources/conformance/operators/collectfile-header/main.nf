workflow {
    channel.fromPath('part*.csv')
        .collectFile(name: 'all.csv', keepHeader: true, skip: 1, sort: { it.name })
        .view { it.text }
}
