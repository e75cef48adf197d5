process PAIR {
    output:
    val 1
    val 2

    exec:
    def nothing = 0
}

process SUM {
    input:
    val x
    val y

    output:
    val z

    exec:
    z = x + y
}

workflow {
    PAIR() | SUM | view
    SUM.out.map { it * 10 }.view()
}
