workflow {
    channel.of('hello').collectFile('greeting.txt').view { "${it.name} ${it.text}" }
}
