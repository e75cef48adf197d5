process A {
    output:
    val task.workDir

    script:
    "true"
}

workflow {
    A() | view
}
