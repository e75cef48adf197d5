process SOME {
    input:
    val x

    output:
    val x

    when:
    task.ext.when == null || task.ext.when

    exec:
    def nothing = 0
}

process OTHER {
    input:
    val x

    output:
    val x

    when:
    task.ext.when == null || task.ext.when

    exec:
    def nothing = 0
}

workflow {
    SOME(1).view { "some $it" }
    OTHER(2).view { "other $it" }
}
