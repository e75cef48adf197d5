workflow {
    channel.of('a').collectFile(name: 'x', storedir: 'y').view()
}
