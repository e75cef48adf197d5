workflow {
    channel.of('gamma', 'alpha', 'beta')
        .collectFile(name: 'greek.txt', newLine: true, sort: true)
        .view { "${it.name}: ${it.readLines()}" }
}
