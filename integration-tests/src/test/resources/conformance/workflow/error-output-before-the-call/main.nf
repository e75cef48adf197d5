process A {
    output:
    val 1

    exec:
    def nothing = 0
}

workflow {
    A.out.view()
}
