workflow {
    channel.of('a', ';', 'd').buffer(remainder: true) { it == ';' }.view()
}
