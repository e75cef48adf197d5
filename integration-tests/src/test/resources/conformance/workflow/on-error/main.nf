process A {
    script:
    "exit 3"
}

workflow {
    A()
}

workflow.onComplete {
    println "success: ${workflow.success}"
}

workflow.onError {
    println "failed: ${workflow.errorMessage}"
}
