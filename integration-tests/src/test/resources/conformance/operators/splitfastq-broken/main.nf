workflow {
    channel.of('@r1\nAC\n').splitFastq().view()
}
