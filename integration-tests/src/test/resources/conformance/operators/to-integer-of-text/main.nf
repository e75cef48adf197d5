workflow {
    channel.of('12', 'twelve').toInteger().view()
}
