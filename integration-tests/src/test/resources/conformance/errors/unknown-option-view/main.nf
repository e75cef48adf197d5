workflow {
    channel.of('a').view(newline: false).view()
}
