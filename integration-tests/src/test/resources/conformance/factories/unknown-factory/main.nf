workflow {
    channel.fromPaths('*.txt').view()
}
