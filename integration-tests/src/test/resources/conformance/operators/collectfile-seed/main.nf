workflow {
    channel.of('1', '2').collectFile(name: 'a.csv', seed: 'number', newLine: true, sort: true).view { it.text }
}
