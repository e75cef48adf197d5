process A {
    output:
    val 'a'

    exec:
    def nothing = 0
}

process B {
    output:
    val 'b'

    exec:
    def nothing = 0
}
