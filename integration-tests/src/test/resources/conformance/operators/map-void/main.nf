workflow {
    channel.of(1, 2, 3).map { it == 2 ? channel.VOID : it * 10 }.view()
    channel.value(1).map { channel.VOID }.ifEmpty('none').view()
}
