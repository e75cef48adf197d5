workflow {
    channel.of('z', 'y', 'x').collectFile(name: 'f', sort: false).view { it.text }
    channel.of('z', 'y', 'x').collectFile(name: 'f', sort: 'index').view { it.text }
}
