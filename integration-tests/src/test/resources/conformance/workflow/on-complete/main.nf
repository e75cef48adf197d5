process A {
    input:
    val x

    output:
    stdout

    script:
    "printf task"
}

workflow {
    A(1) | view
}

workflow.onComplete {
    println "success: ${workflow.success} exit: ${workflow.exitStatus} error: ${workflow.errorMessage}"
}

workflow.onError {
    println 'never'
}
