workflow {
    channel.of('a', 'b', ';', 'c', ';', 'd').buffer { it == ';' }.view()
}
