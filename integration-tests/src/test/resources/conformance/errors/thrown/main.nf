def check(x) {
    if (x > 2) throw new IllegalArgumentException("too much: $x")
    x
}
workflow {
    channel.of(1, 3).map { check(it) }.view()
}
