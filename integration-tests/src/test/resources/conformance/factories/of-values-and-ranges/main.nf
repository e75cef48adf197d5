workflow {
    channel.of(1, 'a', [2, 3]).view()
    channel.of(1..3, 'X'..'Y').view()
    channel.of().count().view { "nothing: $it" }
}
