workflow {
    channel.of(7, 8).first().view()
    channel.of(1, 2, 'a', 'b').first(String).view()
    channel.of('a', 'aa', 'ab').first(~/aa.*/).view()
    channel.of(1..9).first { it > 4 }.view()
    channel.empty().first().ifEmpty('none').view()
}
