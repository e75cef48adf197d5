workflow {
    channel.of('a', 'b', 'c').view(newLine: false)
}
