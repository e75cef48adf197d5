process SHOW {
    output:
    val "${task.memory} ${workflow.profile}"

    exec:
    def nothing = 0
}

workflow {
    SHOW() | view
}
