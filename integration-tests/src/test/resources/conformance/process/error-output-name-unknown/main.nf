process MAKE {
    output:
    val 'one', emit: first

    exec:
    def nothing = 0
}

workflow {
    MAKE()
    MAKE.out.frist.view()
}
