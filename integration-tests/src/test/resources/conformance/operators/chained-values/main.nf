workflow {
    one = channel.value(2)
    one.map { it + 1 }.view()
    one.map { it + 2 }.view()
    one.combine(one).view()
}
