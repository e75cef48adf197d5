workflow {
    channel.fromPath('t.csv').splitCsv(header: ['name', 'count'], skip: 1, limit: 1).view()
}
