process SHOW {
    output:
    val "${task.memory} ${task.ext.word}"

    exec:
    def nothing = 0
}

workflow {
    SHOW() | view
}
