workflow {
    channel.fromPath('t.csv').splitCsv().view()
}
