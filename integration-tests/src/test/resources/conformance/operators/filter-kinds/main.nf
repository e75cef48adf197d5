workflow {
    channel.of('a', 'bb', 3, 4.5).filter(Number).view()
    channel.of('alpha', 'beta').filter(~/^a.*/).view()
    channel.of(1..6).filter { it % 3 == 0 }.view()
    channel.of('x', 'y', 'x').filter('x').view()
    channel.of('s', 1).filter(String).view()
}
