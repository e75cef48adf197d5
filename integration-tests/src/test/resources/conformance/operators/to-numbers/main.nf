workflow {
    channel.of('1', ' 2 ').toInteger().sum().view()
    channel.of('1.5').toDouble().map { it * 2 }.view()
    channel.of('2.5').toFloat().view()
    channel.of('9999999999').toLong().view()
}
