workflow {
    channel.of(1, 0).filter { 10.intdiv(it) > 1 }.view()
}
