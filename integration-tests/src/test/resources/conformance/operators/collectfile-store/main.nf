workflow {
    channel.of('b', 'a').collectFile(name: 'letters.txt', storeDir: 'out', newLine: true, sort: true).view { it.name }
}
